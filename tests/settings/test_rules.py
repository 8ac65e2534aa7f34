"""The rules that hide and weigh: right ones are used beside wrong ones, and what is wrong is told with rule and column."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.fault import FaultCode
from tickertui.model.feed import Feed
from tickertui.model.lead import WeightRule
from tickertui.model.listing import HideRule
from tickertui.query import QueryError, parse_query
from tickertui.settings.config import load_settings
from tickertui.settings.default_config import default_config
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.schema import Settings

ADDRESS = "https://wire.example/rss"
FEEDS = f"""
[[feeds]]
address = "{ADDRESS}"
name = "Verre Bode"
hide = ["beurs", "-titel sport"]
[[feeds]]
address = "https://uit.example/rss"
name = "Uit"
enabled = false
hide = ["zee"]
[[feeds]]
address = "blad.xml"
"""
QUERY = "a query that asks for something, as in the program's search"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def load(config: Path, text: str, more: tuple[Feed, ...] = ()) -> tuple[Settings, list[str]]:
    """The settings in ``text``, and its slips in English without the file's name."""
    config.write_text(text, "utf-8")
    found, faults = load_settings(config, more=more)
    words = Words(Language.ENGLISH)
    return found, [fault_in_words(fault, words).removeprefix(f"{config}: ") for fault in faults]


def test_rules_for_all_feeds_stand_before_those_of_single_feeds(config: Path) -> None:
    rules = f"""
    {FEEDS}
    [[hide]]
    query = 'songfestival "koninklijk huis"'
    [[hide]]
    query = "voetbal"
    feed = "vérre bode"
    [[hide]]
    query = "olie"
    feed = "{config.parent / "blad.xml"}"
    [[hide]]
    query = "gas"
    feed = "https://weg.example/rss"
    [[hide]]
    query = "kolen"
    feed = "Uit"
    """
    found, slips = load(config, rules)
    assert slips == []
    assert found.hide == (
        HideRule('songfestival "koninklijk huis"'),
        HideRule("voetbal", ADDRESS),
        HideRule("olie", str(config.parent / "blad.xml")),
        HideRule("gas", "https://weg.example/rss"),
        HideRule("kolen", "https://uit.example/rss"),
        HideRule("beurs", ADDRESS),
        HideRule("-titel sport", ADDRESS),
        HideRule("zee", "https://uit.example/rss"),
    )
    assert [feed.address for feed in found.feeds] == [ADDRESS, str(config.parent / "blad.xml")]


def test_a_rule_may_name_a_feed_that_is_built_in_or_was_added_by_command(config: Path) -> None:
    text = '[[hide]]\nquery = "zee"\nfeed = "BBC World"\n[[hide]]\nquery = "zee"\nfeed = "Eigen"\n'
    (bbc,) = (feed.address for feed in DEFAULT_FEEDS if feed.name == "BBC World")
    own = (Feed("https://een.example/", "Eigen"), Feed("https://twee.example/", "eigen"))
    found, slips = load(config, text, own)
    assert slips == []
    assert [rule.feed for rule in found.hide] == [bbc, "https://een.example/", "https://twee.example/"]


def test_weights(config: Path) -> None:
    found, slips = load(config, '[[weight]]\nquery = "zee"\nweight = 3\n[[weight]]\nquery = "-zee"\nweight = 0.0\n')
    assert slips == []
    assert found.weight == (WeightRule("zee", 3.0), WeightRule("-zee", 0.0))


@pytest.mark.parametrize(
    ("rule", "slip"),
    [
        ('feed = "Uit"', f"hide[1].query must be {QUERY}"),
        ('query = ""', f"hide[1].query must be {QUERY}"),
        ('query = " - \\"!\\""', f"hide[1].query must be {QUERY}"),
        ("query = 3", f"hide[1].query must be {QUERY}"),
        ('query = "x"\nfeed = "Elders"', "hide[1] names an unknown feed, Elders; this rule is left out"),
        # Without its feed it would hide what it was not meant to.
        ('query = "x"\nfeed = ["Uit"]', "hide[1].feed must be text on one line"),
        ('query = "x"\nfed = "Uit"', "unknown key hide[1].fed; expected: feed"),
    ],
)
def test_a_wrong_hide_rule_is_told_and_the_others_go_on(config: Path, rule: str, slip: str) -> None:
    found, slips = load(config, f'[[hide]]\n{rule}\n[[hide]]\nquery = "zee"\n')
    assert slips == [slip]
    assert found.hide == (HideRule("zee"),)


@pytest.mark.parametrize(
    ("rule", "slip"),
    [
        ("weight = 2", f"weight[1].query must be {QUERY}"),
        ('query = "x"', "weight[1].weight must be a number from 0 to 100"),
        ('query = "x"\nweight = 101', "weight[1].weight must be a number from 0 to 100"),
    ],
)
def test_a_wrong_weight_rule_is_told_and_the_others_go_on(config: Path, rule: str, slip: str) -> None:
    found, slips = load(config, f'[[weight]]\n{rule}\n[[weight]]\nquery = "zee"\nweight = 1\n')
    assert slips == [slip]
    assert found.weight == (WeightRule("zee", 1.0),)


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ('hide = ["x"]', "hide[1] must be a table"),
        ("hide = 1", "hide must be an array of tables, each under [[hide]]"),
        ("weight = 2", "weight must be an array of tables, each under [[weight]]"),
    ],
)
def test_what_is_no_rule_at_all_is_told(config: Path, text: str, slip: str) -> None:
    found, slips = load(config, text)
    assert slips == [slip]
    assert (found.hide, found.weight) == ((), ())


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('[[hide]]\nquery = "ok"\n[[hide]]\nquery = "{bad}"', "hide[2].query"),
        ('[[weight]]\nquery = "{bad}"\nweight = 2', "weight[1].query"),
        ('[[feeds]]\naddress = "https://a.example"\nhide = ["ok", "{bad}", "goed"]', "feeds[1].hide[2]"),
    ],
)
@pytest.mark.parametrize("bad", ["a" * 2_000, "regio:atlantis"])
def test_a_query_that_cannot_be_read_is_told_with_the_rule_and_the_column(
    config: Path, text: str, rule: str, bad: str
) -> None:
    found, slips = load(config, text.replace("{bad}", bad))
    with pytest.raises(QueryError) as error:
        parse_query(bad)
    words = Words(Language.ENGLISH)
    reason = words(error.value.key, **error.value.particulars)
    column = error.value.column + 1
    assert slips == [f"{rule} is no query, at character {column}: {reason}; this rule is left out"]
    assert [rule.query for rule in found.hide] == (["ok", "goed"] if "feeds" in text else ["ok"] * ("hide" in text))


def test_a_list_of_queries_with_something_else_in_it_keeps_the_queries(config: Path) -> None:
    text = '[[feeds]]\naddress = "https://a.example"\nhide = ["een", 2, "drie"]\n'
    found, slips = load(config, text)
    assert [rule.query for rule in found.hide] == ["een", "drie"]
    assert slips == [f"feeds[1].hide[2] must be {QUERY}"]


def test_there_is_an_end_to_the_rules(config: Path) -> None:
    found, slips = load(config, "\n".join(f'[[hide]]\nquery = "woord{number}"' for number in range(81)))
    assert [rule.query for rule in found.hide] == [f"woord{number}" for number in range(80)]
    assert slips == ["hide must be at most 80 rules long"]


def test_feeds_added_by_command_have_no_rules(tmp_path: Path) -> None:
    from tickertui.settings.feed_file import FeedFile

    file = FeedFile(tmp_path / "feeds.toml")
    file.path.write_text('[[feeds]]\naddress = "https://a.example"\nweight = 2.5\nhide = ["x"]\n')
    changes, faults = file.examine()
    assert changes.added == (Feed("https://a.example", weight=2.5),)
    assert [fault.code for fault in faults] == [FaultCode.UNKNOWN_KEY]
    file.save(changes)
    assert file.examine() == (changes, ())


@given(st.text(max_size=200))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_stands_in_a_rule_is_used_or_told(config: Path, query: str) -> None:
    import tomli_w

    config.write_text(tomli_w.dumps({"hide": [{"query": query}]}), "utf-8")
    found, faults = load_settings(config)
    assert len(found.hide) + len(faults) == 1
    for slip in faults:
        assert fault_in_words(slip, Words(Language.DUTCH)).isprintable()


@pytest.mark.parametrize("language", Language)
def test_the_examples_in_the_commented_file_are_right(config: Path, language: Language) -> None:
    text = default_config(Words(language), [])
    shown = ("#     ", "#[[feeds]]", "#address", "#name")
    examples = (line.removeprefix("#").strip() for line in text.splitlines() if line.startswith(shown))
    found, slips = load(config, "\n".join(examples))
    assert slips == []
    assert (len(found.hide), len(found.weight)) == (2, 2)
    assert [feed.login.header for feed in found.feeds if feed.login] == ["Authorization", "X-Api-Key"]


def test_the_readme_shows_what_is_right(config: Path) -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    shown = [load(config, block.partition("```")[0]) for block in readme.split("```toml\n")[1:]]
    assert [slips for _, slips in shown] == [[], []]
    (logins, _), (rules, _) = shown
    assert [feed.login is not None for feed in logins.feeds] == [True, True]
    assert (len(rules.hide), len(rules.weight), rules.feeds[0].weight) == (4, 1, 2.0)
