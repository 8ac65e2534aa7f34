"""What went wrong, as a value: a code with its particulars, put into words by ``language``."""

from dataclasses import dataclass, field
from enum import Enum


class FaultCode(Enum):
    """Every kind of fault the program tells of; each has a sentence in each language (``language/faults.py``)."""

    # a document
    EMPTY = "empty"
    NOT_A_FEED = "not_a_feed"
    WEB_PAGE = "web_page"
    BINARY = "binary"
    BAD_XML = "bad_xml"
    BAD_JSON = "bad_json"
    CUT_OFF = "cut_off"
    TOO_MANY_STORIES = "too_many_stories"
    TOO_DEEP = "too_deep"
    TOO_MUCH_TEXT = "too_much_text"
    PAGE_TOO_LONG = "page_too_long"
    NOTHING_WHOLE = "nothing_whole"
    TOO_MANY_ELEMENTS = "too_many_elements"
    TOO_LARGE = "too_large"
    STORY_SKIPPED = "story_skipped"
    UNKNOWN_ENCODING = "unknown_encoding"
    # a poll
    NO_FILE = "no_file"
    UNREADABLE_FILE = "unreadable_file"
    NO_CONNECTION = "no_connection"
    NO_SUCH_HOST = "no_such_host"
    CONNECTION_LOST = "connection_lost"
    BAD_CERTIFICATE = "bad_certificate"
    BAD_ANSWER = "bad_answer"
    TIMEOUT = "timeout"
    STATUS = "status"
    RATE_LIMITED = "rate_limited"
    GONE = "gone"
    NEEDS_LOGIN = "needs_login"
    FORBIDDEN = "forbidden"
    LOGIN_REFUSED = "login_refused"
    LOGIN_ELSEWHERE = "login_elsewhere"
    SECRET_UNSET = "secret_unset"  # noqa: S105
    NO_KEYRING = "no_keyring"
    KEYRING_LOCKED = "keyring_locked"
    KEYRING_EMPTY = "keyring_empty"
    BAD_SECRET = "bad_secret"  # noqa: S105
    SECRET_EXPOSED = "secret_exposed"  # noqa: S105
    TOO_MANY_REDIRECTS = "too_many_redirects"
    BAD_REDIRECT = "bad_redirect"
    BAD_ENCODING = "bad_encoding"
    BAD_ADDRESS = "bad_address"
    BAD_PROXY = "bad_proxy"
    PROXY_UNREACHABLE = "proxy_unreachable"
    PROXY_REFUSES = "proxy_refuses"
    NO_AUTHORITIES = "no_authorities"
    INTERNAL = "internal"
    REFUSED = "refused"
    NO_TLS = "no_tls"
    REDIRECT_LOOP = "redirect_loop"
    NOT_A_FILE = "not_a_file"
    FEED_FOUND = "feed_found"
    MOVED = "moved"
    OFFLINE = "offline"
    # the user's files and the store
    STORE_SET_ASIDE = "store_set_aside"
    STORE_SALVAGED = "store_salvaged"
    STORE_UNUSABLE = "store_unusable"
    STORE_READ_ONLY = "store_read_only"
    STORE_GONE = "store_gone"
    STORE_PUT_BACK = "store_put_back"
    STORE_BACK = "store_back"
    STORE_TOO_NEW = "store_too_new"
    STORE_DAMAGED = "store_damaged"
    STORE_FULL = "store_full"
    STORE_BUSY = "store_busy"
    BAD_TOML = "bad_toml"
    BAD_ENTRY = "bad_entry"
    PLACES_TOO_LARGE = "places_too_large"
    UNREADABLE_SETTINGS = "unreadable_settings"
    FILE_SET_ASIDE = "file_set_aside"
    FILE_EXISTS = "file_exists"
    UNKNOWN_KEY = "unknown_key"
    WRONG_TYPE = "wrong_type"
    BAD_QUERY = "bad_query"
    BAD_FILTER = "bad_filter"
    UNKNOWN_FEED = "unknown_feed"
    KEY_CONFLICT = "key_conflict"
    FILE_UNWRITABLE = "file_unwritable"
    FEED_EXISTS = "feed_exists"
    NO_SUCH_FEED = "no_such_feed"
    FEED_IN_CONFIG = "feed_in_config"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: its code and the particulars its sentence names (cleaned text; keys are the sentence's fields)."""

    code: FaultCode
    particulars: dict[str, str] = field(default_factory=dict)


class TickerError(Exception):
    """The root of the program's own errors; carries the fault that says what went wrong."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.code.value, fault.particulars)
        self.fault = fault


class DocumentError(TickerError):
    """Bytes that give no document."""


class FetchError(TickerError):
    """An address that gave no bytes."""


class SettingsError(TickerError):
    """A user file that cannot be used."""


class StoreError(TickerError):
    """A store that cannot be used."""


def fault(code: FaultCode, **particulars: object) -> Fault:
    """A fault with its particulars as text."""
    return Fault(code, {name: str(value) for name, value in particulars.items()})
