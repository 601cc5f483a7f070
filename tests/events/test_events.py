"""Folding, attaching, merging and titles, each seen in the events of a sentence or two."""

from tests.events.samples import called, events, only
from timeline.days import Day


def test_a_support_verb_is_folded_into_its_noun() -> None:
    text = "Anna Berg made her debut at the opera in Riga on Monday."

    assert [text[e.trigger.span.start : e.trigger.span.end] for e in events(text)] == ["debut"]


def test_an_aspectual_verb_is_folded_into_its_complement() -> None:
    assert only("Workers began to build the dam in 1931.").title == "Workers build dam"


def test_each_date_goes_to_the_event_it_stands_with() -> None:
    text = "In 1986 Anna Berg bought the mill, which was acquired by the city in 2005."
    years = {e.title: e.date.interval.earliest for e in events(text)}

    assert sorted(str(day) for day in years.values()) == ["1986-01-01", "2005-01-01"]


def test_a_leading_date_reaches_over_and() -> None:
    text = "In 1986 Anna Berg left the bank and founded a school."

    assert {e.date.interval.earliest for e in events(text)} == {Day(1986, 1, 1)}


def test_a_date_beyond_a_comma_is_farther_away() -> None:
    event = only("The windows, due on 27 April 2023, arrived on 6 May 2023.")

    assert event.date.interval.earliest == Day(2023, 5, 6)


def test_a_clock_time_to_come_is_not_moved_by_a_year() -> None:
    text = "Anna Berg met Juan Soto on Monday. She will meet Lena Voss at 3.30 p.m."

    assert called(text, "meet").date.interval.latest != Day(2025, 3, 11)


def test_what_will_be_at_a_clock_time_is_not_on_a_day_gone_by() -> None:
    speech = called("Anna Berg met miners on Monday. She will speak at 8 p.m.", "speak")

    assert str(speech.date.interval.earliest) == "2024-03-13"


def test_what_will_be_in_a_month_is_not_in_a_year_gone_by() -> None:
    text = "Anna Berg died in Turin in 1976. A concert will take place on January 25."

    assert str(called(text, "concert").date.interval.earliest) == "2025-01-25"


def test_by_a_day_makes_a_deadline() -> None:
    event = only("The ministry will publish the plan by 4 May 2024.")

    assert (event.date.interval.precision, str(event.date.interval.latest)) == (
        "deadline",
        "2024-05-04",
    )


def test_a_duty_with_a_day_is_a_deadline() -> None:
    event = only("Anna Berg must submit the accounts by 4 May 2024.")

    assert (event.status, event.date.interval.precision) == ("scheduled", "deadline")


def test_an_undated_past_event_gets_no_invented_day() -> None:
    interval = called("Anna Berg resigned as mayor of Riga.", "resigned").date.interval

    assert (interval.earliest, interval.latest) == (None, Day(2024, 3, 13))


def test_without_a_reference_date_an_undated_event_has_no_bounds() -> None:
    [event] = events("Anna Berg resigned as mayor of Riga.", None)

    assert (event.date.interval.earliest, event.date.interval.latest) == (None, None)


def test_the_place_of_the_clause_is_the_place_of_the_event() -> None:
    event = only("The ministers met in Lima on Monday.")

    assert event.place is not None
    assert event.place.name == "Lima"


def test_two_mentions_of_one_happening_are_one_event() -> None:
    text = (
        "Anna Berg and Juan Soto will meet in Lima on Friday. "
        "The meeting will last an hour, said Anna Berg."
    )
    found = [e for e in events(text) if e.kind == "meeting"]

    assert [len(e.mentions) for e in found] == [2]


def test_what_dates_forbid_is_not_merged() -> None:
    text = "Anna Berg visited Oslo in 2019. Anna Berg visited Oslo in 2021."

    assert len(events(text)) == 2


def test_what_parties_forbid_is_not_merged() -> None:
    text = "Anna Berg met Juan Soto in May 2023. Anna Berg met Lena Voss in May 2023."

    assert len(events(text)) == 2


def test_who_visits_and_who_is_visited_are_not_mixed_up() -> None:
    text = "Anna Berg visited Juan Soto last year. Juan Soto will visit Anna Berg in May."

    assert len(events(text)) == 2


def test_a_meeting_with_one_party_inherits_the_other() -> None:
    text = "Anna Berg's trip to Peru will begin with a meeting with Juan Soto."
    event = called(text, "meeting")

    assert {p.name for p in event.participants} == {"Anna Berg", "Juan Soto"}


def test_a_person_behind_a_role_takes_part() -> None:
    event = only("The Danish aid worker Lise Holm was freed in Lima on Monday.")

    assert [person.name for person in event.participants] == ["Lise Holm"]


def test_a_title_resolves_names_and_stays_short() -> None:
    event = called("Anna Berg's trip to Peru will begin with a meeting with Juan Soto.", "meeting")

    assert event.title == "Berg meets Soto"


def test_a_task_of_minutes_names_who_must_do_it() -> None:
    text = "# Minutes\n\n- Anna Berg: send the plan to the council by 22 March 2024.\n"

    assert only(text).title == "Deadline: Berg sends plan to council"


def test_an_id_does_not_depend_on_the_date() -> None:
    early = only("The ministers met in Lima on Monday.")
    late = only("The ministers met in Lima on Tuesday.")

    assert early.id == late.id


def test_two_alike_events_have_two_ids() -> None:
    text = "Anna Berg visited Oslo in 2019. Anna Berg visited Oslo in 2021."
    first, second = events(text)

    assert first.id != second.id


def test_a_sure_word_is_kept_though_its_verb_is_mostly_one_of_attitude() -> None:
    assert only("The council had agreed to close the baths.").kind == "decision"


def test_a_participle_that_stands_for_a_noun_is_no_event() -> None:
    assert only("Anna Berg visited the wounded in Oslo on Monday.").kind == "visit"


def test_the_noun_behind_a_verb_is_part_of_what_names_its_kind() -> None:
    assert only("Anna Berg will stand trial in Oslo on Friday.").kind == "trial"


def test_who_is_told_by_age_takes_part_with_the_whole_word() -> None:
    [event] = events("Police arrested a 34-year-old man in Oslo on Monday.")

    assert [p.name for p in event.participants] == ["Police", "34-year-old man"]


def test_who_stands_in_quotation_marks_takes_part() -> None:
    [event] = events('Police arrested "soldiers" in Oslo on Monday.')

    assert [p.name for p in event.participants] == ["Police", "soldiers"]


def test_what_is_held_on_days_in_a_row_lasts_from_the_first_to_the_last() -> None:
    text = "The screenings will be held on May 3, 4 and 5 for all born by 1 June 2020."
    days = called(text, "screenings").date.interval

    assert (days.earliest, days.latest) == (Day(2024, 5, 3), Day(2024, 5, 5))
