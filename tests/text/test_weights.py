import time
from pathlib import Path

import pytest

from timeline import lexicon
from timeline.errors import DataError
from timeline.text import features, forms, packed, weights


def test_scores_are_the_fields_of_a_sum_of_either_sign() -> None:
    fields = weights.scores((3 << packed.WIDTH) - 2)

    assert [field - (1 << (packed.WIDTH - 1)) for field in fields[:3]] == [-2, 3, 0]


def test_unknown_words_may_be_of_any_open_class() -> None:
    names = weights.tags()
    found = [names[place] for place in weights.word("blorded").candidates]

    assert {"NN", "VBD", "JJ", "NNP"} <= set(found)
    assert "DT" not in found


def test_an_unknown_feature_weighs_nothing() -> None:
    assert weights.vector("no such feature") == 0


def test_only_pairs_that_are_known_weigh_something() -> None:
    other = weights.word("other").record

    assert weights.pair(other.right, weights.word("than").number)
    assert weights.pair(other.right, weights.word("soon").number) == 0


def test_no_pair_changes_more_than_the_sway() -> None:
    other, than = weights.word("other").record, weights.word("than")
    fields = weights.scores(weights.pair(other.right, than.number))

    assert 0 < max(fields) - min(fields) <= other.sway


def test_a_tag_behind_another_is_sure_or_has_to_be_found() -> None:
    names = weights.tags()

    assert weights.word("work").sure[names.index("MD")] == names.index("VB")
    assert weights.word("work").sure[names.index("NN")] == weights.UNSURE


def test_words_that_differ_by_digits_are_read_once() -> None:
    assert weights.word("1987") is weights.word("2024")


def test_a_frequent_word_in_another_shape_has_the_weights_of_that_shape() -> None:
    small, large = weights.word("bank").sums, weights.word("BANK").sums
    behind = features.PLACES.index(1)
    change = weights.vector("DhXX") - weights.vector("Dhxx")

    assert large[behind] - small[behind] == change


def test_a_word_two_places_away_is_seen_without_its_shape() -> None:
    assert weights.word("bank").sums[0] == weights.word("BANK").sums[0]


def test_marks_say_what_a_word_is_in_the_dictionary() -> None:
    assert weights.marks("visit") & forms.VERB
    assert weights.marks("visit") & forms.NOUN
    assert not weights.marks("the") & forms.VERB
    assert weights.marks("london") & forms.NAME


def test_refuses_weights_that_do_not_fit_their_header(tmp_path: Path) -> None:
    (tmp_path / "tagger.marisa").write_bytes(b"other")
    (tmp_path / "tagger.toml").write_text('version = 3\n[crc32]\n"tagger.marisa" = "00000000"\n')

    with pytest.raises(DataError, match="checksum"):
        weights.read(tmp_path)


def test_refuses_another_version(tmp_path: Path) -> None:
    (tmp_path / "tagger.toml").write_text("version = 0\n")

    with pytest.raises(DataError, match="version 0"):
        weights.read(tmp_path)


def test_loads_within_a_twentieth_of_a_second() -> None:
    start = time.process_time()
    weights.read(lexicon.DATA)

    assert time.process_time() - start < 0.05
