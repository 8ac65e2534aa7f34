"""config.toml: what is right is used, and every slip names file, key and what was expected."""

from pathlib import Path

import pytest

from tickertui.language.faults import fault_in_words
from tickertui.language.words import Language, Words
from tickertui.model.fault import FaultCode
from tickertui.model.feed import Feed
from tickertui.model.lead import LeadRules
from tickertui.settings.config import load_settings
from tickertui.settings.default_feeds import DEFAULT_FEEDS
from tickertui.settings.schema import Settings

ENGLISH = Words(Language.ENGLISH)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def slips(path: Path, actions: list[str] | None = None) -> list[str]:
    return [fault_in_words(fault, ENGLISH) for fault in load_settings(path, actions=actions)[1]]


def test_without_a_file_everything_is_at_its_default(config: Path) -> None:
    assert load_settings(config) == (Settings(feeds=DEFAULT_FEEDS), ())
    assert not config.exists()


@pytest.mark.parametrize("words", ['"gas"', '["gas", 1]', '["gas", "!"]', str([f"woord{n}" for n in range(101)])])
def test_words_to_highlight_are_a_list_of_words(config: Path, words: str) -> None:
    config.write_text(f"[highlight]\nwords = {words}\n", "utf-8")
    assert load_settings(config)[0].highlight.words == ()
    assert slips(config) == [f"{config}: highlight.words must be a list of at most 100 words"]


def test_reads_every_section(config: Path) -> None:
    config.write_text(
        """
        [ui]
        language = "en"
        lines = 3
        grouped = false
        idle_after = 0
        [poll]
        interval = "5m"
        [bounds]
        title = 120
        [store]
        keep_days = 7
        [highlight]
        words = ["gas", "Den Haag"]
        [lead]
        half_life = "2h"
        margin = 1
        [keys]
        quit = ["Q", "ctrl+q"]
        star = "*"
        [[feeds]]
        address = "https://wire.example/rss"
        name = "Proefwire"
        interval = "1h"
        weight = 2
        [[feeds]]
        address = "pagina.txt"
        [[feeds]]
        address = "https://uit.example/rss"
        enabled = false
        """
    )
    settings, faults = load_settings(config, actions=["quit", "star"])
    assert faults == ()
    assert (settings.ui.language, settings.ui.lines, settings.ui.idle_after) == ("en", 3, 0)
    assert settings.highlight.words == ("gas", "Den Haag")
    assert (settings.poll.interval, settings.bounds.title, settings.store.keep_days) == (300, 120, 7)
    assert (settings.ui.grouped, settings.lead) == (False, LeadRules(half_life=7_200, margin=1.0))
    assert settings.ui.advance_every == Settings().ui.advance_every
    assert settings.keys == {"quit": ("Q", "ctrl+q"), "star": ("*",)}
    assert settings.feeds == (
        Feed("https://wire.example/rss", "Proefwire", 3_600, 2.0),
        Feed(str(config.parent / "pagina.txt")),
    )


def test_a_byte_order_mark_is_no_slip(config: Path) -> None:
    config.write_bytes(b"\xef\xbb\xbf[ui]\nlines = 4\n")
    settings, faults = load_settings(config)
    assert (settings.ui.lines, faults) == (4, ())


def test_what_is_right_is_used_beside_what_is_wrong(config: Path) -> None:
    config.write_text('[ui]\nlines = "two"\ndensity = "comfortable"\n[poll]\ninterval = "5m"\nread = -1\n')
    settings, faults = load_settings(config)
    assert (settings.ui.lines, settings.ui.density, settings.poll.interval) == (2, "comfortable", 300)
    assert [fault.code for fault in faults] == [FaultCode.WRONG_TYPE] * 2


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("[ui]\nlines = 9", "ui.lines must be a whole number from 1 to 4"),
        ("[ui]\nlines = true", "ui.lines must be a whole number from 1 to 4"),
        ('[ui]\ndensity = "loose"', 'ui.density must be one of "", "compact", "comfortable"'),
        ("[ui]\ntheme = 3", "ui.theme must be text on one line"),
        (
            '[ui]\nidle_after = "soon"',
            "ui.idle_after must be 0, or a duration from 1s to 1d, such as 90, 90s, 2m or 1h",
        ),
        ('[poll]\nconnect = "1y"', "poll.connect must be a duration from 1s to 5m, such as 90, 90s, 2m or 1h"),
        ('[poll]\nintervl = "5m"', "unknown key poll.intervl; expected: interval"),
        ("[pol]\n", "unknown key pol; expected: poll"),
        ("ui = 1", "ui must be a table"),
        ("keys = 1", "keys must be a table"),
        ('[keys]\nqiut = "q"', "unknown key keys.qiut; expected: quit"),
        ("[keys]\nquit = 1", 'keys.quit must be a key or a list of keys, such as "j" or ["down", "ctrl+n"]'),
        ('[keys]\nquit = ["a b"]', 'keys.quit must be a key or a list of keys, such as "j" or ["down", "ctrl+n"]'),
        ("feeds = 1", "feeds must be an array of tables, each under [[feeds]]"),
        ("feeds = [1]", "feeds[1] must be a table"),
        ('[[feeds]]\nname = "x"', "feeds[1].address must be an http or https address or a file"),
        ('[[feeds]]\naddress = "gopher://x.example"', "feeds[1].address must be an http or https address or a file"),
        ('[[feeds]]\naddress = "https://"', "feeds[1].address must be an http or https address or a file"),
        (
            '[[feeds]]\naddress = "https://a.example"\n[[feeds]]\naddress = "https://a.example"',
            "feeds[2].address must be another address than a feed's above",
        ),
        (
            '[[feeds]]\naddress = "https://a.example"\nenabled = "no"',
            "feeds[1].enabled must be true or false",
        ),
        (
            '[[feeds]]\naddress = "https://a.example"\nweight = -1',
            "feeds[1].weight must be a number from 0 to 100",
        ),
        ('[ui]\ngrouped = "yes"', "ui.grouped must be true or false"),
        ("[lead]\nmargin = 11", "lead.margin must be a number from 0 to 10"),
        ("[lead]\nsources = true", "lead.sources must be a number from 0 to 100"),
        ("[lead]\npace = nan", "lead.pace must be a number from 0 to 100"),
        ("[lead]\nbreaking = inf", "lead.breaking must be a number from 0 to 100"),
        ("[lead]\nhalf_life = 0", "lead.half_life must be a duration from 1m to 30d, such as 90, 90s, 2m or 1h"),
    ],
)
def test_a_slip_names_file_key_and_what_was_expected(config: Path, text: str, slip: str) -> None:
    config.write_text(text)
    assert slips(config, actions=["quit", "star"]) == [f"{config}: {slip}"]


def test_a_file_that_is_no_toml_leaves_the_defaults(config: Path) -> None:
    config.write_text("[ui\nlines = 3")
    settings, faults = load_settings(config)
    assert settings == Settings(feeds=DEFAULT_FEEDS)
    assert [fault.code for fault in faults] == [FaultCode.BAD_TOML]
    assert "line 1" in faults[0].particulars["reason"]


@pytest.mark.parametrize("body", [b"\xff\xfe[ui]", b"x = " + b"[" * 100_000, b"#" * (5 * 1024 * 1024)])
def test_a_file_that_cannot_be_read_leaves_the_defaults(config: Path, body: bytes) -> None:
    config.write_bytes(body)
    settings, faults = load_settings(config)
    assert settings.feeds == DEFAULT_FEEDS
    assert [fault.code for fault in faults] == [FaultCode.BAD_TOML]
    assert len(fault_in_words(faults[0], ENGLISH)) < 600


def test_a_folder_in_its_place_leaves_the_defaults(config: Path) -> None:
    config.mkdir()
    assert [fault.code for fault in load_settings(config)[1]] == [FaultCode.UNREADABLE_SETTINGS]


def test_no_feed_is_asked_more_often_than_the_courteous_limit(config: Path) -> None:
    config.write_text('[poll]\ninterval = "3s"\n[[feeds]]\naddress = "https://a.example/rss"\ninterval = "1s"\n')
    settings, _ = load_settings(config)
    assert (settings.poll.interval, settings.feeds[0].interval) == (15, 15)
    assert slips(config) == [
        f"{config}: poll.interval must be at least 15s (poll.least_interval)",
        f"{config}: https://a.example/rss interval must be at least 15s (poll.least_interval)",
    ]


def test_hostile_names_do_not_reach_a_message(config: Path) -> None:
    config.write_text('"\\u001b]0;x\\u0007evil" = 1\n')
    assert "\x1b" not in slips(config)[0]
