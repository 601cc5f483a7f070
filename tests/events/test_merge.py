"""Which mentions of a text are one happening, and which are not."""

from tests.events.samples import events, told


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


def test_words_of_one_sense_tell_one_happening() -> None:
    text = "Gunmen abducted Ada Lund in Oslo in May 2023. The kidnapping shocked the town."

    assert told(text) == [["abducted", "kidnapping"]]


def test_a_noun_for_many_kinds_looks_back() -> None:
    text = "Gunmen attacked a post near Oslo on Monday. The incident left two guards dead."

    assert told(text) == [["attacked", "incident"]]


def test_a_noun_that_is_new_does_not_look_back() -> None:
    text = "Gunmen attacked a post near Oslo on Monday. An incident at sea was reported on Friday."

    assert len(told(text)) == 2


def test_a_place_and_what_it_lies_in_are_no_two_places() -> None:
    text = (
        "Climber trapped in Henan\n\nA climber of forty is stuck in a dark shaft in China. "
        "The climber fell down the shaft in Luoyang, Henan province, on Sunday."
    )

    assert ["fell", "trapped"] in told(text)


def test_what_comes_after_a_meeting_is_not_that_meeting() -> None:
    text = "Ada Lund met the press in Oslo after her meeting with Juan Soto on Monday."

    assert len(told(text)) == 2


def test_a_lead_without_a_name_is_told_again_with_it() -> None:
    text = (
        "A man was arrested in Oslo over the fire. Police said the house was his. "
        "The suspect is known. Detectives arrested Juan Soto at a hotel in Oslo on Monday."
    )

    assert ["arrested", "arrested"] in told(text)


def test_who_announces_a_happening_takes_no_part_in_it() -> None:
    text = "Nordbank bought Vestkredit in Oslo in May 2023. Ada Lund announced the purchase."

    assert told(text) == [["bought", "purchase"]]


def test_a_siege_is_not_the_war_it_is_part_of() -> None:
    text = "The siege of Bergen began in May 1612. The war lasted until 1620."

    assert told(text) == [["siege"], ["war"]]


def test_a_date_between_article_and_noun_leaves_it_known() -> None:
    text = "Gunmen attacked a post near Oslo in May 2023. The May 2023 raid killed two guards."

    assert told(text) == [["raid", "attacked"]]


def test_what_something_was_is_not_one_more_of_it() -> None:
    text = "Ada Lund won the Oslo marathon on Sunday. It was her third victory this year."

    assert len(told(text)) == 1


def test_whom_a_happening_befell_does_not_tell_it_from_another() -> None:
    text = "Porto beat Faro in Lisbon on Sunday. The victory took Vitoria out of the cup."

    assert told(text) == [["beat", "victory"]]


def test_a_pronoun_looks_back_to_the_sentence_before() -> None:
    text = "A battalion arrived in Oslo on 7 May 2023. They arrived without their tents."

    assert told(text) == [["arrived", "arrived"]]


def test_a_meeting_is_told_again_by_its_own_word_rather_than_another() -> None:
    text = (
        "Rebels held talks with the army in Oslo in May 2023. Ada Lund met a family on Monday. "
        '"It is over," Ada Lund said after the meeting.'
    )

    assert ["met", "meeting"] in told(text)


def test_the_only_fall_of_a_text_is_told_again_without_who_and_when() -> None:
    text = (
        "The keeper fell into a shaft on Sunday. Rescuers brought a drill. "
        "It was dreadful to see a man fall into a shaft."
    )

    assert len(told(text)) == len(told(text.partition("It was")[0]))


def test_a_fall_elsewhere_is_another() -> None:
    text = "The keeper fell into a shaft in Oslo on Sunday. A girl fell from a roof in Lima."

    assert len(told(text)) == 2


def test_a_later_mention_shows_that_two_are_one() -> None:
    text = (
        "Ada Lund to replace Juan Soto as mayor\n\n"
        "Ada Lund may take the role in a year, aides say. "
        "Ada Lund will take over from Juan Soto as mayor on 3 May 2025."
    )

    assert any({"replace", "take"} <= set(mentions) for mentions in told(text))


def test_what_will_come_of_a_known_happening_does_not_make_it_a_plan() -> None:
    text = "Gunmen raided a bank in Oslo on Monday. The raid will hurt trade, shopkeepers fear."

    assert told(text) == [["raided", "raid"]]


def test_a_noun_of_the_kind_in_the_next_sentence_looks_back() -> None:
    text = "The college awarded Ada Lund a prize in 1901. At the ceremony she wept."

    assert told(text) == [["awarded", "ceremony"]]


def test_a_noun_goes_back_to_what_was_told_last() -> None:
    text = (
        "Ada Lund met Juan Soto in Oslo in May 2022. They did not agree. "
        "Ada Lund met Per Voigt in Lima in May 2023. The meeting was short."
    )

    assert ["met", "meeting"] in told(text)[1:]


def test_where_two_meet_is_not_their_meeting() -> None:
    text = "Ada Lund met Juan Soto at the summit in Lima on Monday."

    assert ["met"] in told(text)


def test_others_of_one_kind_and_day_are_others() -> None:
    text = "Police arrested Juan Soto in Oslo on Monday. Divers found Ada Lund in Lima on Monday."

    assert len(told(text)) == 2


def test_the_government_of_a_country_is_no_other_party() -> None:
    text = (
        "Norway and Peru signed a fishing treaty in Oslo in May 2023. The treaty between the "
        "Norwegian government and Peru bans nets."
    )

    assert len(told(text)) == 1


def test_who_took_a_role_was_cast() -> None:
    text = "Ada Lund took the role in May 2023. Ada Lund was cast as the queen after three tests."

    assert told(text) == [["took", "cast"]]


def test_a_plan_that_is_called_off_later_is_called_off() -> None:
    text = "The club plans a match against Porto. On Monday the club called off the match in Oslo."

    [event] = events(text)

    assert event.status == "negated"


def test_the_cancellation_is_told_of_what_was_cancelled() -> None:
    text = "Nadia Vale cancelled her tour of Spain on Monday. The cancellation upset Juan Soto."

    assert any({"tour", "cancellation"} <= set(mentions) for mentions in told(text))


def test_a_noun_tells_again_what_a_verb_of_no_kind_told() -> None:
    text = "The team will parade through Oslo on 20 March 2024. The parade starts at noon."

    assert len(told(text)) == 1


def test_an_inquiry_that_has_begun_is_the_one_that_somebody_will_lead() -> None:
    text = "The ministry opened an investigation on Monday. The inquiry will be led by a judge."

    assert told(text) == [["investigation", "inquiry"]]


def test_that_raid_is_the_one_told_just_before() -> None:
    text = (
        "Gunmen attacked a bank in Oslo on Monday. The attack lasted an hour. Police were late. "
        "Rebels shelled Lima in May 2019. That attack killed ten people."
    )

    assert ["shelled", "attack"] in told(text)


def test_an_appeal_is_not_the_trial() -> None:
    text = "Ada Lund appealed in Oslo on Monday. The trial lasted three weeks."

    assert all({"appealed", "trial"} - set(mentions) for mentions in told(text))


def test_a_decision_is_about_what_is_to_come() -> None:
    text = "Ardo will close its plant in Oslo in May 2025. The decision was taken with regret."

    assert told(text) == [["close", "decision"]]


def test_who_was_shot_and_whose_death_it_was_is_one_victim() -> None:
    text = "Ada Lund was shot in Oslo on Monday. The death of Ada Lund shocked the town."

    assert told(text) == [["shot", "death"]]


def test_a_visit_is_the_journey_told_before() -> None:
    text = "Ada Lund travelled to Rome on Monday. Her visit was short."

    assert told(text) == [["travelled", "visit"]]


def test_the_death_of_who_shot_is_another() -> None:
    text = "Juan Soto shot Ada Lund in Oslo on Monday. The death of Juan Soto in Lima was no loss."

    assert len(told(text)) == 2


def test_the_next_sentence_may_name_who_did_it() -> None:
    text = (
        "Nordbank was bought for $2 billion on Monday. The purchase by Vestkredit is its largest."
    )

    assert told(text) == [["bought", "purchase"]]


def test_the_arrest_of_another_is_another() -> None:
    text = "Juan Soto was arrested in Oslo on Monday. The arrest of Ada Lund followed."

    assert len(told(text)) == 2


def test_what_a_noun_says_in_full_is_not_what_came_before_it() -> None:
    text = "Ada Lund brought pumps to Oslo on Monday. The return of the relics to Lima was marked."

    assert not any({"brought", "return"} <= set(mentions) for mentions in told(text))


def test_one_raid_is_not_several() -> None:
    text = "Raids on villages near Oslo killed ten people in May 2010. The raid was filmed."

    assert not any({"Raids", "raid"} <= set(mentions) for mentions in told(text))


def test_who_moves_to_a_town_and_joins_a_bank_does_two_things() -> None:
    text = "In 1990 Ada Lund moved to Oslo, where she joined Nordbank."

    assert not any({"moved", "joined"} <= set(mentions) for mentions in told(text))


def test_what_recalls_the_headline_does_not_keep_the_lead_from_telling_it() -> None:
    text = (
        "Attack on consulate in Oslo\n\n"
        "The blast was heard for miles and a bomber rammed a truck into the consulate."
    )

    assert any({"Attack", "blast", "rammed"} <= set(mentions) for mentions in told(text))


def test_a_later_mention_names_whom_the_lead_tells_of_below_a_headline() -> None:
    text = (
        "Climber dies on the Greyhorn\n\nA climber fell off the ridge on Monday. "
        "The friend survived. Luca Meier fell as the rope broke."
    )

    assert any(
        {"dies", "fell"} <= set(mentions) or mentions.count("fell") > 1 for mentions in told(text)
    )


def test_what_was_planned_and_not_begun_is_one_undone_happening() -> None:
    text = (
        "The army near Turin planned an offensive for May, but was unable to start its offensive."
    )
    [event] = events(text)

    assert event.status == "negated"
