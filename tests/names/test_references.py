"""Descriptions and pronouns: whom they stand for, and when nobody is the answer."""

from tests.names.reading import mentions


def test_a_role_in_apposition_is_a_mention() -> None:
    found = mentions("Ruritania's new prime minister, Ana Moreau, met farmers.")

    assert found["Ana Moreau"] == ["Ruritania's new prime minister", "Ana Moreau"]


def test_pm_stands_for_the_prime_minister() -> None:
    found = mentions("Prime Minister Ana Moreau arrived on Monday. The PM will stay a week.")

    assert found["Ana Moreau"][-1] == "The PM"


def test_former_tells_two_leaders_apart() -> None:
    found = mentions(
        "President Ana Moreau met former president Tom Hale. The former president was late."
    )

    assert found["Tom Hale"][-1] == "The former president"


def test_a_role_of_nobody_named_stays_open() -> None:
    found = mentions("Ana Moreau sued the firm. The judge agreed.")

    assert found["Ana Moreau"] == ["Ana Moreau"]


def test_a_pronoun_agrees_in_gender() -> None:
    found = mentions("Tom Hale met Maria Lopez. She had invited him.")

    assert found["Maria Lopez"][-1] == "She"


def test_a_pronoun_prefers_the_subject() -> None:
    found = mentions("Tom Hale called Peter Stone on Friday. He was angry.")

    assert found["Tom Hale"][-1] == "He"


def test_the_time_that_tells_the_first_visitor_is_of_whom_all_visit() -> None:
    found = mentions("Peter Stone was the first rival to call on Tom Hale after his election.")

    assert found["Tom Hale"] == ["Tom Hale", "his"]


def test_the_time_of_a_visit_may_be_of_either() -> None:
    found = mentions("Peter Stone visited Tom Hale after his election.")

    assert found == {"Peter Stone": ["Peter Stone"], "Tom Hale": ["Tom Hale"]}


def test_an_object_pronoun_is_not_the_subject_of_its_verb() -> None:
    found = mentions("Tom Hale was late. Peter Stone called him.")

    assert found["Tom Hale"][-1] == "him"


def test_a_pronoun_for_someone_without_a_name_stays_open() -> None:
    found = mentions("Tom Hale lives there. A boy fell into the well. He was saved.")

    assert found["Tom Hale"] == ["Tom Hale"]


def test_the_speaker_is_not_the_he_of_the_speech() -> None:
    found = mentions('Tom Hale left early. "He was tired," Peter Stone said.')

    assert found["Tom Hale"] == ["Tom Hale", "He"]


def test_i_is_who_speaks() -> None:
    found = mentions('"I was tired," Peter Stone said.')

    assert found["Peter Stone"] == ["I", "Peter Stone"]


def test_a_pronoun_before_its_name_is_found() -> None:
    found = mentions("Tom Hale left. When she arrived, Ana Moreau was ill.")

    assert found["Ana Moreau"] == ["she", "Ana Moreau"]


def test_an_empty_it_stands_for_nothing() -> None:
    found = mentions("The Harbour Bank paid. It was clear that rates would rise.")

    assert found["Harbour Bank"] == ["Harbour Bank"]


def test_the_company_is_the_subject_of_the_last_sentence() -> None:
    found = mentions("Acme Corp. bought Zeta Ltd. on Friday. The company paid cash.")

    assert found["Acme Corp."] == ["Acme Corp.", "The company"]


def test_a_country_tells_leaders_apart() -> None:
    found = mentions(
        "French president Ana Moreau met German president Tom Hale. The German president smiled."
    )

    assert found["Tom Hale"][-1] == "The German president"


def test_the_king_is_the_one_with_a_number() -> None:
    found = mentions("Louis XVI closed the hall on Monday. The king left.")

    assert found["Louis XVI"][-1] == "The king"


def test_a_union_that_is_a_country_is_no_description() -> None:
    found = mentions("The Workers' Union met. The Soviet Union fell in 1991.")

    assert all("Soviet Union" not in spans for spans in found.values())


def test_a_role_behind_a_name_is_a_mention() -> None:
    found = mentions("Ana Moreau, the mayor of Oslo, resigned. The mayor was ill.")

    assert found["Ana Moreau"] == ["Ana Moreau", "the mayor", "The mayor"]


def test_who_becomes_something_is_it_afterwards() -> None:
    found = mentions("Ana Moreau became prime minister. The prime minister was ill.")

    assert found["Ana Moreau"][-1] == "The prime minister"


def test_who_may_become_something_is_not_it() -> None:
    found = mentions("Ana Moreau will become prime minister. The prime minister was ill.")

    assert found["Ana Moreau"] == ["Ana Moreau"]


def test_the_next_of_a_list_is_no_description() -> None:
    found = mentions("They met Ana Moreau, the mayor and two nurses. The mayor was ill.")

    assert found["Ana Moreau"] == ["Ana Moreau"]


def test_the_airline_is_the_one_that_is_said_to_be_one() -> None:
    found = mentions("Zephyra, the national airline, lost money. The airline will pay.")

    assert found["Zephyra"] == ["Zephyra", "the national airline", "The airline"]


def test_a_committee_is_named_by_its_last_word() -> None:
    found = mentions("The Harbour Games Committee met. The committee paid.")

    assert found["Harbour Games Committee"][-1] == "The committee"


def test_they_stands_for_a_team() -> None:
    found = mentions("The Harbour Rangers won the match. They celebrated all night.")

    assert found["Harbour Rangers"][-1] == "They"


def test_they_does_not_stand_for_a_team_when_two_others_could_be_meant() -> None:
    found = mentions("The Harbour Rangers won. Tom Hale and Ana Moreau cheered. They left.")

    assert found["Harbour Rangers"] == ["Harbour Rangers"]


def test_it_is_who_said_it() -> None:
    found = mentions("Acme Corp. said on Monday that it would sell its plant in Ohio.")

    assert found["Acme Corp."] == ["Acme Corp.", "it", "its"]


def test_a_capital_inside_a_sentence_is_no_pronoun() -> None:
    found = mentions("Tom Hale flew the old Kestrel He 51 there.")

    assert "He" not in found["Tom Hale"]


def test_his_stays_open_between_two_men() -> None:
    found = mentions("Tom Hale met Peter Stone in his office.")

    assert found == {"Tom Hale": ["Tom Hale"], "Peter Stone": ["Peter Stone"]}


def test_himself_is_the_subject() -> None:
    found = mentions("Tom Hale praised himself.")

    assert found["Tom Hale"] == ["Tom Hale", "himself"]


def test_what_only_somebody_does_is_done_by_no_thing() -> None:
    found = mentions("Harrow Mills agreed a merger on Monday. It had agreed to buy the mill.")

    assert found["Harrow Mills"][-1] == "It"


def test_another_body_may_do_it_too() -> None:
    found = mentions("Harrow Mills met a bank on Monday. It had agreed to buy the mill.")

    assert found["Harrow Mills"] == ["Harrow Mills"]


def test_a_thing_may_open_but_opens_nothing() -> None:
    assert mentions("Harrow Mills built a plant. It will open soon.")["Harrow Mills"][1:] == []
    assert mentions("Harrow Mills built a plant. It will open a shop.")["Harrow Mills"][1:] == [
        "It"
    ]


def test_a_member_of_a_party_is_called_by_it() -> None:
    found = mentions("Republican Tom Hale beat Democrat Ana Moreau. The Democrat left the hall.")

    assert found["Ana Moreau"] == ["Ana Moreau", "The Democrat"]


def test_the_name_of_a_party_before_no_given_name_is_no_title() -> None:
    assert "Guard" not in mentions("The Republican Guard marched on Monday.")


def test_a_country_is_not_short_for_whom_it_owns() -> None:
    found = mentions("An Iran Air Boeing landed at his field. In 1983 Iran advanced.")

    assert found["Iran Air Boeing"] == ["Iran Air Boeing", "his"]


def test_a_given_name_that_is_also_a_place_stays_one() -> None:
    found = mentions("Paris Hale met Tom Berg. Paris was late.")

    assert found["Paris Hale"] == ["Paris Hale", "Paris"]
