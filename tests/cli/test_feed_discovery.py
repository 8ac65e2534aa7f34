"""``feeds add`` of a website: the feed it points to is what is added."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from tests.cli.conftest import Ticker, item, rss

PAGES = {
    "/": ("text/html", '<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><p>Hoi</html>'),
    "/rss": ("application/rss+xml", rss(item("Brug open"), title="Gevonden wire")),
    "/leeg": ("text/html", "<html><p>Geen nieuws hier.</html>"),
}


class Site(BaseHTTPRequestHandler):
    """A website with a feed, a page without one, and a feed that moved."""

    def do_GET(self) -> None:
        """Answer from PAGES."""
        if self.path in ("/oud", "/elders"):
            elsewhere = f"http://{self.headers['Host'].replace('127.0.0.1', 'localhost')}"
            self.send_response(301)
            self.send_header("Location", "/rss" if self.path == "/oud" else f"{elsewhere}/rss")
            self.end_headers()
            return
        kind, body = PAGES.get(self.path, ("text/plain", ""))
        self.send_response(200 if body else 404)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_website_leads_to_its_feed(ticker: Ticker, site: str) -> None:
    ran = ticker("feeds", "add", f"{site}/")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"{site}/ verwijst naar {site}/rss",
        f"toegevoegd: Gevonden wire ({site}/rss)",
    ]
    assert ticker("feeds", "--json").json[-1]["address"] == f"{site}/rss"


def test_a_feed_that_moved_for_good_is_added_where_it_is(ticker: Ticker, site: str) -> None:
    assert ticker("feeds", "add", f"{site}/oud").code == 0
    assert ticker("feeds", "--json").json[-1]["address"] == f"{site}/rss"


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/leeg", "een webpagina zonder nieuws dat wij kunnen lezen"), ("/weg", "de server antwoordt 404")],
)
def test_what_is_no_feed_is_not_added(ticker: Ticker, site: str, path: str, reason: str) -> None:
    ran = ticker("feeds", "add", f"{site}{path}")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"tickertui: {site}{path}: {reason}")
    assert ran.err.endswith("niet toegevoegd (met --no-check wel)\n")


def test_a_website_can_be_listed_by_its_address(ticker: Ticker, site: str) -> None:
    (story,) = ticker("list", "--source", f"{site}/", "--json").json
    assert (story["title"], story["feed_title"]) == ("Brug open", "Gevonden wire")


def test_a_login_stays_with_the_host_it_was_given_for(
    ticker: Ticker, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WIRE_TOKEN", "geheim")
    ran = ticker("feeds", "add", f"{site}/elders", "--token", "env:WIRE_TOKEN")
    assert (ran.code, ran.err) == (0, "")
    elsewhere = f"{site.replace('127.0.0.1', 'localhost')}/rss"
    assert ran.out.splitlines() == [
        f"{site}/elders verwijst naar {elsewhere}",
        f"naar {elsewhere} gaat het wachtwoord of token niet: dat is een andere host",
        f"toegevoegd: Gevonden wire ({site}/elders)",
    ]
    assert ticker("feeds", "add", f"{site}/oud", "--token", "env:WIRE_TOKEN").out.endswith(f"({site}/rss)\n")
