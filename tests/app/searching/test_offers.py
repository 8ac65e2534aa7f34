"""Which offer is chosen, and which are in view."""

from tickertui.app.searching.offers import Offers, put
from tickertui.query.completing import Completion

TEN = Offers(tuple(Completion(0, 0, str(number)) for number in range(10)))


def test_choosing_goes_round_and_brings_into_view() -> None:
    offers = TEN
    assert (offers.chosen, offers.moved, list(offers.in_view(3))) == (0, False, [0, 1, 2])
    for _ in range(4):
        offers = offers.step(1, 3)
    assert (offers.chosen, offers.moved, list(offers.in_view(3))) == (4, True, [2, 3, 4])
    offers = offers.step(-1, 3)
    assert (offers.chosen, list(offers.in_view(3))) == (3, [2, 3, 4])
    offers = offers.step(-1, 3).step(-1, 3)
    assert (offers.chosen, list(offers.in_view(3))) == (1, [1, 2, 3])
    assert TEN.step(-1, 3).chosen == 9
    assert list(TEN.step(-1, 3).in_view(3)) == [7, 8, 9]
    assert TEN.step(-1, 3).step(1, 3).chosen == 0


def test_there_is_nothing_beyond_the_ends() -> None:
    assert TEN.at(-1, 3) is TEN
    assert TEN.at(10, 3) is TEN
    assert Offers().step(1, 3) == Offers()
    assert list(Offers().in_view(3)) == []


def test_in_more_or_less_room_the_chosen_one_stays_in_view() -> None:
    last = TEN.step(-1, 3)
    assert list(last.fitted(6).in_view(6)) == [4, 5, 6, 7, 8, 9]
    assert list(last.fitted(20).in_view(20)) == list(range(10))
    assert list(last.fitted(1).in_view(1)) == [9]
    assert last.fitted(1).chosen == 9


def test_an_offer_takes_the_place_of_what_it_was_made_for() -> None:
    assert put("gas regio:az olie", Completion(10, 12, "Azië")) == ("gas regio:Azië olie", 14)
