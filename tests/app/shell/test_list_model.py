"""The list's ids, with members below the story of their event."""

from array import array

from tickertui.app.listing.model import ListModel


def opened() -> ListModel:
    """1 … 6, and 20, 21 below 3."""
    model = ListModel()
    model.replace(array("q", range(1, 7)))
    model.replace(*model.opened_out(2, [20, 21]))
    return model


def test_members_stand_below_their_story_and_go_again() -> None:
    model = opened()
    assert model.ids.tolist() == [1, 2, 3, 20, 21, 4, 5, 6]
    assert model.below(2).tolist() == [20, 21]
    assert model.below(0).tolist() == []
    assert model.below(7).tolist() == []
    model.replace(*model.closed(2))
    assert model.ids.tolist() == [1, 2, 3, 4, 5, 6]
    assert model.members == frozenset()


def test_each_position_has_one_that_stands_for_it() -> None:
    assert [opened().standing(position) for position in range(8)] == [0, 1, 2, 2, 2, 5, 6, 7]


def test_a_list_of_members_alone_has_its_first_stand_for_them() -> None:
    model = ListModel()
    model.replace(array("q", [20, 21]), frozenset({20, 21}))
    assert model.standing(1) == 0
