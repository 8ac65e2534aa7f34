"""Towns are found in their table, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st

from tickertui.regions.tables import gazetteer
from tickertui.regions.towns import Towns

KEYS = st.text("ab -'", min_size=1, max_size=6)


@given(st.dictionaries(KEYS, st.sampled_from(["NL", "be", "US,gb"])), KEYS)
def test_a_town_is_found_where_it_stands(table: dict[str, str], other: str) -> None:
    lines = "".join(f"{key}\t{table[key]}\n" for key in sorted(table))
    towns = Towns(f"# heading\n# more\n{lines}".encode())
    assert {key: towns.countries(key) for key in table} == table
    assert towns.countries(other) == table.get(other, "")


def test_the_table_stands_in_order_so_that_every_town_is_found() -> None:
    towns = gazetteer().towns
    keys = towns.keys()
    assert keys == sorted(set(keys))
    assert all(towns.countries(key) for key in keys[::50])
