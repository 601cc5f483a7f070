"""Stories of other kinds, as articles tell them day by day, become one event with a history."""

from timeline import extract, merge
from timeline.days import Day
from timeline.model import Event

TRIAL = {
    "2024-01-15": "Former Oslo mayor Juan Soto will go on trial on 4 March over the sale of the "
    "harbour, a court said on Monday.",
    "2024-02-27": "The trial of former Oslo mayor Juan Soto has been postponed until 8 April "
    "because his lawyer is ill, the Oslo district court said on Tuesday.",
    "2024-04-09": "Former Oslo mayor Juan Soto told a court on Tuesday that he had never taken "
    "money. The trial, which opened on Monday, is expected to last three weeks.",
    "2024-05-07": "A court in Oslo sentenced former mayor Juan Soto to four years in prison on "
    "Tuesday.",
}
VAN = {
    "2024-02-05": "Lumen will launch its first electric van, the Cargo, in Turin on 20 May, the "
    "car maker said on Monday.",
    "2024-04-29": "Lumen has delayed the launch of its electric van until 17 June because of a "
    "shortage of batteries.",
    "2024-06-18": "Lumen launched its electric van, the Cargo, in Turin on Monday.",
}
TRAM = {
    "2024-03-11": "# New tram line opens in Dresby\n\nThe new tram line in Dresby will open on "
    "4 May, the city said on Monday.",
    "2024-04-23": "# Tram line delayed\n\nThe opening of the new tram line in Dresby has been "
    "postponed until 8 June because of a fault, the city said on Tuesday.",
    "2024-06-10": "# Dresby tram line opens\n\nThe new tram line in Dresby opened on Saturday.",
}


def events(articles: dict[str, str], kind: str) -> list[Event]:
    lines = [extract(text, date=day, source=day) for day, text in articles.items()]
    return [event for event in merge(lines).events if event.kind == kind]


def test_a_trial_put_off_and_opened_is_one_event() -> None:
    [trial] = events(TRIAL, "trial")

    assert trial.date.interval.earliest == Day(2024, 4, 8)
    assert [telling.status for telling in trial.history] == ["scheduled", "scheduled", "past"]


def test_the_sentence_is_not_the_trial() -> None:
    [sentence] = events(TRIAL, "ruling")

    assert sentence.date.interval.earliest == Day(2024, 5, 7)


def test_a_launch_put_off_and_held_is_one_event() -> None:
    [launch] = events(VAN, "launch")

    assert (launch.status, launch.date.interval.earliest) == ("past", Day(2024, 6, 17))
    assert launch.history[0].note == "happened, the date changed"


def test_a_headline_in_the_present_tells_what_is_to_come() -> None:
    [opening] = events(TRAM, "launch")

    assert (opening.status, opening.date.interval.earliest) == ("past", Day(2024, 6, 8))
    assert [telling.status for telling in opening.history] == ["scheduled", "scheduled", "past"]
