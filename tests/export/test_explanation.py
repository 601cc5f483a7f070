from attrs import evolve

from tests import samples
from tests.samples import event, interval, on, timeline
from timeline.export.explanation import write
from timeline.model import Citation, EventDate, Participant, Relation, Source, Span, Telling, Time
from timeline.result import Timeline

TEXT = "Notes\n\nThe vote was held on 3 May.\nWork in Aveling is to follow it.\n"
DOC = "docs/plan.txt"


def cite(words: str) -> Citation:
    start = TEXT.index(words)
    return Citation(DOC, Span(start, start + len(words)))


def place() -> Timeline:
    """Two events of the text above, the second in a place and after the first."""
    span = cite("Aveling").span
    vote = event("Vote", on("2026-05-03"), trigger=cite("vote"), mentions=(cite("vote"),),
                 quote="The vote was held on 3 May.", text="3 May")  # fmt: skip
    work = event(
        "Work", interval("2026-06-15", None, "open"), status="scheduled", cue=cite("is to"),
        trigger=cite("Work"), mentions=(cite("Work"), cite("it")), trace=("kept: planned",),
        place=samples.place("Aveling", span=span), quote="Work in Aveling is to follow it.",
    )  # fmt: skip
    after = Relation("Vote", "Work", "before", "follows", 4, cite("follow"))
    return timeline(vote, work, relations=(after,), places=(evolve(samples.TOWN, span=span),))


def test_what_does_not_fit_in_the_words_of_a_date_is_told() -> None:
    line = place()
    [reading] = line.readings
    conflict = "2026-05-03 is a Sunday, not a Monday"
    odd = Time(cite("3 May").span, "3 May", "DATE", "2026-05-03", "", None, "said", None, conflict)
    line = evolve(line, readings=(evolve(reading, times=(odd,)),))

    assert "           but: 2026-05-03 is a Sunday, not a Monday\n" in write(
        line, {DOC: TEXT}, line.events
    )


def test_each_event_tells_its_words_rules_and_reasons() -> None:
    line = place()

    assert write(line, {DOC: TEXT}, line.events) == (
        "docs/plan.txt\n"
        "reference date: 15 June 2026, from the option\n"
        "\n"
        "1. Vote\n"
        "   told    line 3: “The vote was held on 3 May.”\n"
        "   words   “vote”\n"
        "   kind    other, confidence 1.00\n"
        "   date    Sun 3 May 2026, from “3 May”\n"
        "           rule: said\n"
        "   range   2026-05-03 to 2026-05-03, precision: day, EDTF 2026-05-03\n"
        "   status  past\n"
        "   order   before 2. Work: follows from “follow” (said in words)\n"
        "   id      Vote\n"
        "\n"
        "2. Work\n"
        "   told    line 4: “Work in Aveling is to follow it.”\n"
        "   words   “Work”\n"
        "           “it”\n"
        "   kind    other, confidence 1.00\n"
        "   date    after 1. Vote\n"
        "           rule: said\n"
        "   range   2026-06-15 to …, precision: open, EDTF [2026-06-15..]\n"
        "   status  scheduled, from “is to”\n"
        "   where   in Aveling, from “Aveling”\n"
        "           rule: gazetteer\n"
        "   order   after 1. Vote: follows from “follow” (said in words)\n"
        "   rules   kept: planned\n"
        "   id      Work\n"
    )


def test_a_party_is_shown_with_the_words_that_name_it() -> None:
    vote = event("Vote", on("2026-05-03"), participants=(
        Participant("Aveling Council", "agent", cite("it").span),
    ))  # fmt: skip

    assert "Aveling Council (agent), from “it”\n" in write(timeline(vote), {DOC: TEXT}, (vote,))


def test_a_place_is_shown_with_the_clue_that_gave_it() -> None:
    aveling = samples.place("Aveling", basis="its occasion: visit")
    talks = event("Talks", on("2026-05-03"), place=aveling)

    assert "           clue: its occasion: visit\n" in write(timeline(talks), {}, (talks,))


def test_what_holds_another_event_says_so() -> None:
    line = place()
    inside = evolve(line, relations=(Relation("Vote", "Work", "contains", "during", 2, None),))

    assert "   order   holds 2. Work: during (likely)\n" in write(
        inside, {DOC: TEXT}, inside.events
    )
    assert "   order   within 1. Vote: during (likely)\n" in write(
        inside, {DOC: TEXT}, inside.events
    )


def test_without_a_relation_the_date_gives_the_place_in_the_order() -> None:
    line = evolve(place(), relations=())

    assert "   order   rank 1, by its date and status\n" in write(
        line, {DOC: TEXT}, line.events[1:]
    )


def test_a_text_without_a_date_says_so() -> None:
    source: Source = samples.source(written=None)

    assert write(timeline(sources=(source,)), {}, ()) == "docs/plan.txt\nreference date: none\n"


def test_an_event_of_several_documents_tells_its_history() -> None:
    told = (
        Telling(Citation("a.txt", Span(0, 4)), samples.day("2026-05-01"), "scheduled",
                EventDate(on("2026-05-03"), "said"), "The vote is on 3 May.", "happened"),
        Telling(cite("vote"), None, "past", EventDate(on("2026-05-03"), "said"), "It was held."),
    )  # fmt: skip
    [vote, _] = place().events
    line = timeline(evolve(vote, history=told))

    assert (
        "   history 1 May 2026, a.txt, line 1: scheduled, 3 May 2026 (happened): "
        "“The vote is on 3 May.”\n"
        "           docs/plan.txt, line 3: past, 3 May 2026: “It was held.”\n"
    ) in write(line, {"a.txt": "Vote", DOC: TEXT}, line.events)
