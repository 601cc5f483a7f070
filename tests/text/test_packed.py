import pytest

from timeline.text import packed
from timeline.text.packed import Record


@pytest.mark.parametrize("count", [1, packed.SPARSE, packed.SPARSE + 1, 46])
def test_vectors_come_back_as_they_were_written(count: int) -> None:
    fields = {place: (-1) ** place * (900 + place) for place in range(count)}
    total = sum(weight << packed.WIDTH * place for place, weight in fields.items())

    assert packed.read_vector(packed.write_vector(fields, 46)) == total


def test_refuses_a_number_of_tags_with_which_vectors_could_be_confused() -> None:
    with pytest.raises(ValueError, match="45 tags"):
        packed.write_vector({}, 45)


def test_a_word_without_weights_is_as_short_as_can_be() -> None:
    assert len(packed.write_record(Record(marks=4, tags=b"a"))) == packed.HEAD.size + 1


def test_a_vector_is_found_by_its_key() -> None:
    word = Record(keys=b"ab", sizes=b"\x03\x06", vectors=b"\0\1\0" + b"\0\2\0\1\3\0")

    assert packed.vector_of(word, ord("b")) == (3 << packed.WIDTH) + 2
    assert packed.vector_of(word, ord("c")) == 0


def test_sums_stand_behind_the_record() -> None:
    word, sums = Record(tags=b"a", keys=b"k", sizes=b"3", vectors=b"xyz"), (-1, 2, -(2**20), 4, 0)
    data = packed.write_record(word, packed.write_sums(sums, 4))

    assert packed.read_record(data) == word
    assert packed.read_sums(data, 4) == sums
