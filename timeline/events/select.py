"""What belongs on a calendar: reasons for and against a draft, each with its points.

In: drafts with standing, participants, place and date. Out: the same with points and the names of
the reasons. A draft with fewer than `KEEP` points is a mention only. The points are set by hand
from how often each reason was right on development texts (`tests/benchmarks/reasons.py`).
"""

import math
import re
from collections.abc import Callable

from attrs import evolve, frozen

from timeline.events.draft import Draft
from timeline.events.kinds import verb_list
from timeline.events.occasions import is_occasion
from timeline.events.scene import Scene, place_in
from timeline.model import Name, holds
from timeline.names import at
from timeline.text.syntax import Parse

KEEP = 4.0
SLOPE = 0.5  # points to log-odds, by `tests/benchmarks/confidence.py`
NEXT = frozenset(
    {
        "since",
        "then",
        "later",
        "subsequently",
        "afterwards",
        "thereafter",
        "eventually",
        "immediately",
    }
)
PLANNING = frozenset({"date", "plan", "schedule", "expect", "intend", "slate", "set", "time"})
MARKS = re.compile("[\"“”]|``|''|‘‘")
OPENING = ("“", "``", "‘‘")
SPOKEN = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
WISHING = frozenset({"hope", "want", "wish", "fear", "worry", "like", "believe", "doubt"})
SILENT = ("REPORTING", "I_STATE", "STATE", "PERCEPTION", "ASPECTUAL")


@frozen
class View:
    """A draft with what the reasons look at."""

    scene: Scene
    parse: Parse
    draft: Draft


@frozen
class Reason:
    """A reason to keep a draft (points above 0) or to drop it."""

    name: str
    points: float
    holds: Callable[[View], bool]


def weigh(scene: Scene, draft: Draft) -> Draft:
    """The draft with its points and the reasons that hold."""
    view = View(scene, scene.parses[draft.trigger.sentence], draft)
    found = [reason for reason in REASONS if reason.holds(view)]
    return evolve(
        draft,
        points=sum(reason.points for reason in found),
        reasons=tuple(reason.name for reason in found),
    )


def confidence(points: float) -> float:
    """The points as a share of 1: how sure the event is one, two decimals.

    >>> confidence(KEEP)
    0.5
    """
    return round(1 / (1 + math.exp(-SLOPE * (points - KEEP))), 2)


def is_dated(view: View) -> bool:
    """A time expression of its own."""
    return view.draft.timed


def is_day(view: View) -> bool:
    """Dated to a day or finer."""
    date = view.draft.date
    return bool(view.draft.timed and date and date.interval.precision in ("day", "minute"))


def is_strong(view: View) -> bool:
    """A word that names a kind of event by itself."""
    trigger = view.draft.trigger.trigger
    return trigger is not None and not trigger.weak


def is_weak(view: View) -> bool:
    """A word that names a kind of event only in company."""
    trigger = view.draft.trigger.trigger
    return trigger is not None and trigger.weak


def is_unknown(view: View) -> bool:
    """No kind knows the word."""
    return view.draft.trigger.trigger is None


def is_named(view: View) -> bool:
    """Someone or something with a name takes part."""
    return any(p.name != p.name.lower() for p in view.draft.participants)


def is_peopled(view: View) -> bool:
    """Somebody takes part, though nobody with a name."""
    return bool(view.draft.participants) and not is_named(view)


def is_placed(view: View) -> bool:
    """A place of its own."""
    return view.draft.place is not None


def is_lone(view: View) -> bool:
    """No party, no date, no place: nothing to hold on to."""
    return not (view.draft.participants or view.draft.timed or view.draft.place)


def is_presupposed(view: View) -> bool:
    """Not told but taken as known: "the agreement remains in force"."""
    return view.draft.standing.rule == "presupposed"


def is_headline(view: View) -> bool:
    """Told in the headline of the document."""
    return view.parse.sentence.kind == "heading" and view.draft.trigger.sentence == 0


def is_section(view: View) -> bool:
    """The heading of a section, and not dated."""
    late = view.parse.sentence.kind == "heading" and view.draft.trigger.sentence > 0
    return late and not view.draft.timed


def is_lead(view: View) -> bool:
    """Told in the first three sentences."""
    return view.draft.trigger.sentence < 3


def is_past(view: View) -> bool:
    """Told as done."""
    return view.draft.standing.status == "past"


def is_ahead(view: View) -> bool:
    """Told as planned."""
    return view.draft.standing.status == "scheduled"


def is_possible(view: View) -> bool:
    """Told as possible only."""
    return view.draft.standing.status == "possible"


def is_negated(view: View) -> bool:
    """Told as not done."""
    return view.draft.standing.status == "negated"


def is_ongoing(view: View) -> bool:
    """Told as going on."""
    return view.draft.standing.status == "ongoing"


def is_silent(view: View) -> bool:
    """Speech, thought, perception or state, and no date; a wish may have that of what it is for."""
    hit = view.draft.trigger
    said = hit.part == "verb" and hit.cls in SILENT and not is_strong(view)
    return said and (not view.draft.timed or hit.lemma in WISHING)


def is_state(view: View) -> bool:
    """A verb of state."""
    hit = view.draft.trigger
    state = hit.part == "verb" and hit.lemma in verb_list("class", "STATE")
    return state and not is_strong(view)


def is_lasting(view: View) -> bool:
    """A verb of what holds and does not happen, be it dated: "remained in hospital on Sunday"."""
    hit = view.draft.trigger
    return hit.part == "verb" and hit.trigger is None and hit.lemma in verb_list("class", "LASTING")


def is_held(view: View) -> bool:
    """What is held on a day is an event, be it called what it may: "The fair will be held"."""
    date = view.draft.date
    dated = view.draft.timed and date and date.interval.precision in ("day", "minute", "span")
    return bool(dated) and is_occasion(view.parse, view.draft)


def is_planning(view: View) -> bool:
    """A participle that says when something is or is to be: "her visit, planned for May"."""
    hit = view.draft.trigger
    told = hit.verb is not None and hit.verb.tense == "PASTPART"
    return told and hit.trigger is None and hit.lemma in PLANNING


def is_supported(view: View) -> bool:
    """A noun with a support verb: "made her debut"."""
    return view.draft.trigger.part == "noun" and any(h.part == "verb" for h in view.draft.folded)


def is_bare_noun(view: View) -> bool:
    """An event noun without article, owner or party: "trade", "fighting"."""
    hit = view.draft.trigger
    if hit.noun is None or hit.part != "noun" or view.draft.folded:
        return False
    return hit.noun.first == hit.noun.head and not view.draft.participants


def is_plural_noun(view: View) -> bool:
    """Several at once, so no one happening: "attacks"."""
    hit = view.draft.trigger
    if hit.part != "noun":
        return False
    token = view.parse.sentence.tokens[hit.token]
    return token.tag in ("NNS", "NNPS") and token.lemma.lower() not in ("talk", "negotiation")


def is_indefinite(view: View) -> bool:
    """An event noun with "a", "any" or "some" and no support verb."""
    hit = view.draft.trigger
    if hit.noun is None or hit.part != "noun" or view.draft.folded:
        return False
    first = view.parse.sentence.tokens[hit.noun.first]
    return first.lemma.lower() in ("a", "an", "any", "some", "no", "such", "every", "each")


def is_relative(view: View) -> bool:
    """Told in a relative clause or participle that only describes, and not dated."""
    hit = view.draft.trigger
    if hit.verb is None or hit.verb.role != "relative":
        return False
    named = hit.trigger is None and hit.lemma in verb_list("participle", "describing")
    return named or not view.draft.timed


def is_aside(view: View) -> bool:
    """Told in a participle beside the main clause: "leaving many without water"."""
    verb = view.draft.trigger.verb
    return (
        verb is not None
        and verb.role == "adverbial"
        and verb.tense == "PRESPART"
        and verb.aspect == "NONE"
        and not verb.marker
    )


def is_adverbial(view: View) -> bool:
    """Told in a clause of time, cause or purpose."""
    verb = view.draft.trigger.verb
    return verb is not None and verb.role == "adverbial" and bool(verb.marker)


def is_main(view: View) -> bool:
    """The verb of a main clause in a finite tense."""
    verb = view.draft.trigger.verb
    return verb is not None and verb.role == "main" and verb.tense in ("PAST", "FUTURE", "PRESENT")


def is_told_dated(view: View) -> bool:
    """Dated and told by a clause of its own, though no kind knows its verb: "the roof came off"."""
    hit = view.draft.trigger
    if hit.verb is None or not (view.draft.timed and is_unknown(view)):
        return False
    told = hit.verb.tense in ("PAST", "FUTURE", "PRESENT")
    if hit.lemma == "expect" and hit.verb.passive and is_ahead(view):
        return told  # "the report is expected in June"
    return told and hit.cls not in SILENT and not is_state(view)


def is_said(view: View) -> bool:
    """The content of a report."""
    verb = view.draft.trigger.verb
    return verb is not None and verb.role == "complement" and verb.tense != "INFINITIVE"


def is_quoted(view: View) -> bool:
    """Within quotation marks, or told by I and we."""
    hit = view.draft.trigger
    near = view.parse.sentence.tokens[max(hit.token - 4, 0) : hit.token]
    if any(t.tag[:3] == "PRP" and t.lemma.lower() in SPOKEN for t in near):
        return True
    return _is_between_marks(view)


def _is_between_marks(view: View) -> bool:
    """Whether quotation marks are open before the word."""
    sentence, text = view.parse.sentence, view.scene.document.text
    opened = False
    for mark in MARKS.findall(text, sentence.start, view.draft.trigger.span.start):
        opened = not opened if mark == '"' else mark in OPENING
    return opened


def is_body(view: View) -> bool:
    """The name of a body, a person, a building or a work: "the National Assembly"."""
    hit = view.draft.trigger
    name = at(view.scene.names, hit.span)
    place = place_in(view.scene, hit.sentence, hit.span)
    called = name is not None and name.kind in ("organisation", "person")
    if hit.part == "verb" and name is not None and name.kind != "person":
        return _is_in_name(view, name)
    housed = place is not None and place.kind == "venue" and place.span.start < hit.span.start
    if hit.part == "noun":
        return called or housed
    work = name is not None and name.kind == "work"  # "her novel Chasing Rain"
    return work and view.parse.sentence.tokens[hit.token].tag == "VBG"


def _is_in_name(view: View, name: Name) -> bool:
    """Whether a word is one of several of a name: "the World Mountain Running Championships"."""
    span = view.draft.trigger.span
    whole = (m.span for m in name.mentions if m.form == "full" and holds(m.span, span))
    return any(found != span for found in whole)


def is_lately(view: View) -> bool:
    """Told in the present perfect."""
    return view.draft.standing.rule == "present-perfect"


def is_tied(view: View) -> bool:
    """Tied in time to what was told before: "has since resigned", "then flew home"."""
    verb = view.draft.trigger.verb
    if verb is None:
        return False
    tokens = view.parse.sentence.tokens[max(verb.first - 1, 0) : verb.end]
    return any(token.lemma.lower() in NEXT and token.tag == "RB" for token in tokens)


def is_boilerplate(view: View) -> bool:
    """In a line that is no part of the text: a by-line, a note on the author."""
    place = view.scene.document.dateline
    return place is not None and holds(place, view.draft.trigger.span)


REASONS: tuple[Reason, ...] = (
    Reason("dated", 3.5, is_dated),
    Reason("day", 0.5, is_day),
    Reason("names-an-event", 2.5, is_strong),
    Reason("may-name-an-event", 0.3, is_weak),
    Reason("no-known-kind", -3.0, is_unknown),
    Reason("named-party", 1.5, is_named),
    Reason("party", 1.5, is_peopled),
    Reason("placed", 0.7, is_placed),
    Reason("lone", -1.0, is_lone),
    Reason("presupposed", -0.8, is_presupposed),
    Reason("headline", 2.0, is_headline),
    Reason("section-heading", -3.0, is_section),
    Reason("lead", 0.8, is_lead),
    Reason("past", 2.0, is_past),
    Reason("planned", 2.0, is_ahead),
    Reason("only-possible", -2.5, is_possible),
    Reason("negated", -1.5, is_negated),
    Reason("ongoing", 0.0, is_ongoing),
    Reason("speech-thought-or-state", -2.0, is_silent),
    Reason("state", -1.5, is_state),
    Reason("held", 4.0, is_held),
    Reason("lasting-state", -3.0, is_lasting),
    Reason("planning", -4.0, is_planning),
    Reason("support-verb", 2.5, is_supported),
    Reason("bare-noun", -0.5, is_bare_noun),
    Reason("plural", -2.5, is_plural_noun),
    Reason("indefinite", -0.5, is_indefinite),
    Reason("describes", -2.0, is_relative),
    Reason("aside", -0.7, is_aside),
    Reason("adverbial", 0.5, is_adverbial),
    Reason("main-clause", 0.5, is_main),
    Reason("told-dated", 1.4, is_told_dated),
    Reason("reported", -0.3, is_said),
    Reason("quoted", -2.5, is_quoted),
    Reason("name-of-a-body", -6.0, is_body),
    Reason("lately", -0.7, is_lately),
    Reason("tied", 0.5, is_tied),
    Reason("boilerplate", -5.0, is_boilerplate),
)
