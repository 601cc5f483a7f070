"""What counts as a mention, and of which class, as TimeML has it."""

from timeline import extract

DAY = "2024-03-13"


def told(text: str) -> dict[str, str]:
    """The mentions of a text by their words, each with its class."""
    [reading] = extract(text, date=DAY).readings
    return {mention.text: mention.cls for mention in reading.mentions}


def test_changes_and_efforts_count_though_no_kind_names_them() -> None:
    assert told("The drop in prices slowed, despite an attempt to stop it.").keys() >= {
        "drop",
        "attempt",
    }


def test_an_attitude_counts_where_it_is_said_of_somebody() -> None:
    assert told("The owners were reluctant to pay.")["reluctant"] == "I_STATE"


def test_an_adjective_before_its_noun_does_not_count() -> None:
    assert "reluctant" not in told("The reluctant owners paid.")


def test_the_source_of_a_report_is_a_report() -> None:
    assert told("Three ships sank, according to the port.")["according"] == "REPORTING"


def test_part_of_a_name_does_not_count() -> None:
    assert "Acquisition" not in told("Harbour Acquisition Corp. hired a lawyer.")


def test_a_plural_that_is_generic_does_not_count() -> None:
    assert "sales" not in told("The firm lives by its sales.")


def test_a_noun_for_a_paper_does_not_count() -> None:
    assert "statement" not in told("The statement was long.")


def test_a_participle_before_its_noun_does_not_count() -> None:
    assert "holding" not in told("The holding company moved.")


def test_a_participle_that_describes_does_not_count() -> None:
    assert "based" not in told("A firm based in Oslo bought the mill.")


def test_possession_in_the_plain_present_does_not_count() -> None:
    assert "owns" not in told("The firm, which owns two mills, moved.")


def test_a_modal_alone_does_not_count() -> None:
    assert "would" not in told("They said they would.")


def test_what_belongs_to_an_event_counts_in_any_case() -> None:
    [reading] = extract("The alliance was founded on 3 May 1921.", date=DAY).readings

    assert all(mention.event for mention in reading.mentions)


def test_a_verb_that_governs_none_is_an_occurrence() -> None:
    assert told("They kept the key.")["kept"] == "OCCURRENCE"


def test_a_verb_that_governs_another_keeps_its_class() -> None:
    assert told("They kept asking for the key.")["kept"] == "ASPECTUAL"


def test_only_lasting_verbs_of_state_are_states() -> None:
    found = told("The town remained quiet and the army used the road.")

    assert (found["remained"], found["used"]) == ("STATE", "OCCURRENCE")


def test_a_report_before_a_noun_is_no_modifier() -> None:
    assert told("The company said employees were late.")["said"] == "REPORTING"
