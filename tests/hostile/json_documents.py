"""JSON of masses, of wrong types, of numbers and strings beyond all measure."""

import json

from tests.hostile.kinds import Kinds, Outcome
from tests.hostile.shells import json_feed, json_item

KINDS = Kinds()
_add = KINDS.add


def _text(raw: str) -> str:
    return '"content_text":"' + raw + '"'


_add("deep-arrays.json", lambda n: "[" * n, light=2_000, heavy=9_000_000, outcome=Outcome.REFUSED)
_add("deep-arrays-closed.json", lambda n: "[" * n + "]" * n, light=2_000, heavy=4_500_000, outcome=Outcome.REFUSED)
_add("deep-objects.json", lambda n: '{"a":' * n, light=2_000, heavy=1_800_000, outcome=Outcome.REFUSED)
_add("deep-in-item.json", lambda n: json_item('"x":' + "[" * n + "]" * n), light=2_000, heavy=4_000_000)
_add("deep-below-the-limit.json", lambda n: json_item('"x":[' + ("[" * 150 + "]" * 150 + ",") * n + "0]"), heavy=30_000)
_add("wide-arrays.json", lambda n: json_item('"x":[' + "[]," * n + "0]"), heavy=3_000_000)
_add("wide-objects.json", lambda n: json_item('"x":[' + "{}," * n + "0]"), heavy=3_000_000)
_add("wide-numbers.json", lambda n: json_item('"x":[' + "0.5," * n + "0]"), heavy=2_500_000)
_add("wide-strings.json", lambda n: json_item('"x":[' + ",".join(f'"{i}"' for i in range(n)) + "]"), heavy=1_000_000)
_add("keys.json", lambda n: json_item(",".join(f'"k{i}":0' for i in range(n))), heavy=800_000)
_add(
    "keys-same.json",
    lambda n: json_item(",".join('"title":"Dijk"' for _ in range(n))),
    heavy=600_000,
    outcome=Outcome.STORIES,
)
_add(
    "items-many.json",
    lambda n: json_feed(*({"id": str(i), "title": f"Bericht {i}"} for i in range(n))),
    heavy=150_000,
    outcome=Outcome.STORIES,
)
_add("items-empty.json", lambda n: '{"title":"W","items":[' + "{}," * n + "{}]}", heavy=3_000_000)
_add("items-numbers.json", lambda n: '{"title":"W","items":[' + "1," * n + "1]}", heavy=4_500_000)
_add("items-null.json", lambda n: '{"title":"W","items":[' + "null," * n + '{"id":"1","title":"D"}]}', heavy=1_500_000)
_add(
    "items-object.json",
    lambda n: '{"version":"https://jsonfeed.org/version/1","title":"W","items":{"id":"1","title":"D"}}',
    outcome=Outcome.REFUSED,
)
_add(
    "items-string.json",
    lambda n: json.dumps({"title": "W", "items": "x" * n}),
    heavy=9_000_000,
    outcome=Outcome.REFUSED,
)
_add(
    "tags-many.json",
    lambda n: json_item('"tags":[' + ",".join(f'"t{i}"' for i in range(n)) + "]"),
    heavy=800_000,
)
_add("authors-many.json", lambda n: json_item('"authors":[' + '{"name":"N"},' * n + "{}]"), heavy=600_000)
_add(
    "attachments-many.json",
    lambda n: json_item('"attachments":[' + '{"url":"https://a.example/a"},' * n + "{}]"),
    heavy=250_000,
)
_add(
    "attachments-bad.json",
    lambda n: json_item('"attachments":[' + '{"url":"javascript:x","size_in_bytes":1e999},' * n + "{}]"),
    heavy=180_000,
)
_add("number-digits.json", lambda n: json_item(f'"x":{"9" * n}'), light=5_000, heavy=9_000_000)
_add(
    "number-digits-id.json",
    lambda n: '{"title":"W","items":[{"id":' + "9" * n + ',"title":"D"}]}',
    light=5_000,
    heavy=100_000,
)
_add("number-fraction.json", lambda n: json_item(f'"x":0.{"9" * n}'), light=5_000, heavy=9_000_000)
_add("number-exponent.json", lambda n: json_item(f'"x":1e{"9" * n}'), light=5_000, heavy=5_000_000)
_add(
    "number-beyond.json",
    lambda n: '{"title":"W","items":[{"id":1e400,"title":"D","date_published":-1e400}]}',
    outcome=Outcome.STORIES,
)
_add("numbers-of-digits.json", lambda n: json_item('"x":[' + ("9" * 4_000 + ",") * n + "0]"), light=20, heavy=2_000)
_add("not-numbers.json", lambda n: '{"title":"W","items":[{"id":NaN,"title":"D","x":[Infinity,-Infinity]}]}')
_add("string-huge.json", lambda n: json_item(f'"content_text":"{"a " * n}"'), heavy=4_500_000, outcome=Outcome.STORIES)
_add(
    "string-escapes.json",
    lambda n: json_item(_text("\\u0061" * n)),
    heavy=1_500_000,
    outcome=Outcome.STORIES,
)
_add("string-escaped-escapes.json", lambda n: json_item(_text("\\n" * n)), heavy=3_000_000)
_add(
    "string-unclosed.json",
    lambda n: json_item(f'"content_text":"{"a " * n}').removesuffix("}]}"),
    heavy=4_500_000,
    outcome=Outcome.REFUSED,
)
_add(
    "surrogates.json",
    lambda n: json_item(_text("Goed " + "\\ud83d " * n + "\\udc00")),
    heavy=1_000_000,
    outcome=Outcome.STORIES,
)
_add(
    "surrogates-in-title.json",
    lambda n: '{"title":"\\ud800","items":[{"id":"\\udfff","title":"Goed \\udc00\\ud800"}]}',
    outcome=Outcome.STORIES,
)
_add(
    "controls.json",
    lambda n: json_item('"content_text":"Goed ' + "\\u001b]0;x\\u0007\\u009b2J" * n + '"'),
    heavy=300_000,
    outcome=Outcome.STORIES,
    never=("\x1b", "\x07", "\x9b"),
)
_add(
    "title-huge.json",
    lambda n: json.dumps({"title": "W" * n, "items": [{"id": "1", "title": "D" * n}]}),
    heavy=4_000_000,
    outcome=Outcome.STORIES,
)
_add(
    "url-huge.json",
    lambda n: json_item(f'"url":"https://a.example/{"a" * n}"'),
    heavy=9_000_000,
    outcome=Outcome.STORIES,
)
_add(
    "id-huge.json",
    lambda n: '{"title":"W","items":[{"id":"' + "i" * n + '","title":"D"}]}',
    heavy=9_000_000,
    outcome=Outcome.STORIES,
)
_add("trailing.json", lambda n: json_feed({"id": "1", "title": "D"}) + " x" * n, heavy=4_000_000)
_add("trailing-nul.json", lambda n: json_feed({"id": "1", "title": "D"}) + "\x00" * n)
_add(
    "trailing-space.json",
    lambda n: json_feed({"id": "1", "title": "D"}) + " " * n,
    heavy=9_000_000,
    outcome=Outcome.STORIES,
)
_add("leading-space.json", lambda n: " " * n + json_feed({"id": "1", "title": "D"}), heavy=9_000_000)
_add("several.json", lambda n: json_feed({"id": "1", "title": "D"}) * n, heavy=90_000)
_add("array.json", lambda n: "[1,2,3]", outcome=Outcome.REFUSED)
_add("string.json", lambda n: '"{}"', outcome=Outcome.REFUSED)
_add("comments.json", lambda n: "{/* */" + json_feed({"id": "1", "title": "D"})[1:], outcome=Outcome.REFUSED)
_add("of-something-else.json", lambda n: '{"items":[' + '{"a":1},' * n + "{}]}", heavy=900_000, outcome=Outcome.REFUSED)

_WRONG: tuple[object, ...] = (
    None,
    True,
    0,
    -1,
    1.5,
    10**30,
    "",
    " ",
    [],
    {},
    [[]],
    [{}],
    {"a": []},
    ["x", None],
    {"url": 1},
)
_KEYS = (
    "id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published",
    "date_modified", "author", "authors", "tags", "language", "attachments",
)  # fmt: skip


def _wrong_types(_count: int) -> str:
    items: list[object] = [{**dict.fromkeys(_KEYS, value)} for value in _WRONG]
    items += [{"id": f"{key}-{i}", "title": "Goed", key: value} for key in _KEYS for i, value in enumerate(_WRONG)]
    return json_feed(*_WRONG, *items, {"id": "goed", "title": "Goed bericht"})


def _wrong_feed(_count: int) -> str:
    wrong: dict[str, object] = {
        key: [{}]
        for key in ("version", "home_page_url", "feed_url", "language", "author", "authors", "icon", "hubs", "expired")
    }
    return json.dumps({**wrong, "title": {"a": 1}, "items": [{"id": "1", "title": "Goed bericht"}]})


_add("wrong-types.json", _wrong_types, outcome=Outcome.STORIES)
_add("wrong-types-of-feed.json", _wrong_feed, outcome=Outcome.STORIES)
