"""Which mentions of a text are one happening, and which are not."""

from tests.events.samples import told


def test_the_lead_tells_what_the_headline_told() -> None:
    text = "Lund dies in Oslo\n\nThe former mayor passed away in her sleep on Monday."

    assert told(text) == [["passed", "dies"]]


def test_a_headline_that_names_others_tells_something_else() -> None:
    text = "Lund resigns\n\nThe deputy of Ada Lund, Juan Soto, resigned on Monday, too."

    assert told(text) == [["resigned"], ["resigns"]]


def test_a_noun_tells_again_what_a_verb_told() -> None:
    text = "Ada Lund resigned as mayor of Oslo on Monday. Her departure was for family reasons."

    assert told(text) == [["resigned", "departure"]]


def test_a_blast_that_hurts_somebody_is_the_one_told_of() -> None:
    text = "A bomb went off in Oslo on Monday. The clerk Ada Lund was cut in the blast."

    assert told(text) == [["went", "blast"]]
