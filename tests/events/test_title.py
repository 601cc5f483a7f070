"""Titles: what a person would write in a calendar."""

import pytest

from tests.events.samples import called, events, only


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Berg was elected president of the league in 1988.", "Berg elected president of league"),
        ("Berg pleaded guilty to two counts of fraud on Monday.",
         "Berg pleads guilty to two counts of fraud"),
        ("Police arrested Berg on Monday in connection with the fire.",
         "Police arrest Berg in connection with fire"),
        ("Anna Berg died at the age of 91 on Monday.", "Berg dies at 91"),
        ("The ferry sank off the island of Java on Monday.", "Ferry sinks off Java"),
        ("Two shops were broken into on Monday.", "Two shops broken into"),
        ("The king's officers captured the bridge in 1820.", "King's officers capture bridge"),
        ("Funerals for some of the miners took place on Monday.", "Funerals for miners"),
        ("The painting was returned to the Bruges museum on Monday.",
         "Painting returned to Bruges museum"),
        ("The chairman, Juan Soto, resigned on Monday.", "Soto resigns"),
        ("The law was passed by a large majority on Monday.", "Law passed"),
        ("Acme was fined 4 million euros by the council on Monday.",
         "Council fines Acme 4 million euros"),
        ("Acme went public on Monday.", "Acme goes public"),
        ("Berg declared a state of emergency on Monday.", "Berg declares state of emergency"),
        ("Peru's governing coalition fell apart on Monday.",
         "Peru's governing coalition falls apart"),
        ("A ship built to look for wrecks went down on Monday.", "Ship goes down"),
        ("Acme was fined £4 million on Monday.", "Acme fined £4 million"),
        ("A man drowned in Lima on Monday and a girl was hurt.", "Man drowns in Lima"),
        ("A mediator was brought in on Monday.", "Mediator brought in"),
        ("The jury found Juan Soto guilty on Monday.", "Jury finds Juan Soto guilty"),
        ("Two men were killed by police on Monday.", "Police kill two men"),
        ("The court found Berg guilty of fraud on Monday.", "Court finds Berg guilty of fraud"),
        ("The storm left 40 people dead on Monday.", "Storm leaves 40 people dead"),
        ("Berg beat Soto 6-4, 7-5 on Monday.", "Berg beats Soto 6-4, 7-5"),
        ("Acme won 3-2 in Oslo on Monday.", "Acme wins 3-2 in Oslo"),
        ("The council voted 5-4 on Monday to close the baths.",
         "Council votes 5-4 to close baths"),
        ("The Harbour County Fisheries Inspection Board lifted the six-month-old ban on Monday.",
         "Harbour County Fisheries Inspection Board lifts six-month-old ban"),
        ("The village quiz will be held on 4 May.", "Village quiz"),
        ("The village fete takes place on 4 May.", "Village fete"),
        ("Two suspects were held on Monday.", "Two suspects held"),
        ("Berg was sentenced to six years in prison on Monday.",
         "Berg sentenced to six years in prison"),
        ("Crews brought the fire under control on Monday.", "Crews bring fire under control"),
        ("The tug, towing a barge, sank off Oslo on Monday.", "Tug sinks off Oslo"),
        ("She said that she would step down in May.", "Departure"),
        ("Voting in the second round takes place on 4 May.", "Voting in the second round"),
        ("The truce came into effect on Monday.", "Truce comes into effect"),
        ("The court will hear the appeal in May.", "Court hears appeal"),
        ("The bank left its rate unchanged on Monday.", "Bank leaves rate unchanged"),
        ("He moved to Oslo in 1990.", "Moves to Oslo"),
        ("Ada Berg, the pilot who in 1938 crossed the sea, died on Monday.", "Berg crosses sea"),
        ("She was made a CBE in 1985.", "Made CBE"),
        ("Berg appears before the transport committee on Friday.",
         "Berg appears before transport committee"),
        ("They married in 1980.", "Marriage"),
        ("He was buried in 1980.", "Burial"),
        ("It was sold in 1980.", "Sold"),
        ("An exhibition of old maps opened on Monday.",
         "Exhibition of old maps opens"),
    ],
)  # fmt: skip
def test_a_title_has_the_words_that_belong_together(text: str, title: str) -> None:
    assert title in [event.title for event in events(text)]


def test_whose_it_is_stands_in_a_title_by_name() -> None:
    text = "Anna Berg retired in 2004. Her memoirs appeared in 2009."

    assert called(text, "appeared").title == "Berg's memoirs appear"


def test_what_belongs_to_the_doer_needs_no_owner() -> None:
    assert only("Anna Berg sold her company to Acme in 2004.").title == "Berg sells company to Acme"


def test_it_is_what_the_sentence_before_was_about() -> None:
    text = "The bridge was opened in 1967. It collapsed in a storm in 1968."

    assert called(text, "collapsed").title == "Bridge collapses in storm"


def test_who_did_it_may_be_unknown() -> None:
    text = "On Monday at 9 p.m. it sent a distress call."

    assert only(text).title == "Distress call sent"


def test_what_is_announced_follows_the_announcement() -> None:
    text = "Acme announced on Friday that it will close the mill."

    assert called(text, "announced").title == "Acme announces plan to close mill"


def test_a_word_with_a_hyphen_is_not_cut() -> None:
    assert "By-election in Leeds" in [
        e.title for e in events("A by-election in Leeds is on 3 May.")
    ]


def test_a_name_in_the_plural_takes_its_verb() -> None:
    text = "The Goths took the town in 1408. They burned the harbour in 1409."

    assert [event.title for event in events(text)] == ["Goths take town", "Goths burn harbour"]
