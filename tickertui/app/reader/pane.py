"""The reader pane: a rule with its title, the story, and "↓ meer" while there is more below."""

from collections.abc import Mapping, Sequence
from datetime import tzinfo
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Static

from tickertui.app.ink import ink_of
from tickertui.app.key_names import first_key
from tickertui.app.marks import marks_for
from tickertui.app.opening import copy_link, open_link
from tickertui.app.reader.article import article_blocks
from tickertui.app.reader.difference import difference_blocks
from tickertui.app.reader.heading import WHEN
from tickertui.app.reader.links import NumberedLink, links_of
from tickertui.app.reader.others import VERSION, whose
from tickertui.app.reader.setting import MEASURE, Setting
from tickertui.app.rules import rule
from tickertui.app.text_view.blocks import Block
from tickertui.app.text_view.view import TextView
from tickertui.app.theme_following import FollowsTheme
from tickertui.language.words import Words
from tickertui.model.clock import Clock
from tickertui.model.story import FullStory


class ReaderPane(FollowsTheme, Widget):
    """Shows one story whole, or says that none is chosen.

    ``rebound`` are the user's keys (action id → keys).
    ``zone`` is the one times are shown in, None for the machine's own. ``centred`` puts the text in the middle of a
    screen of its own.
    """

    DEFAULT_CSS = """
    ReaderPane { height: 1fr; layout: vertical; }
    ReaderPane > #reader-rule { height: 1; }
    ReaderPane > #reader-more { height: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right_square_bracket", "next_link", id="next_link", show=False),
        Binding("left_square_bracket", "previous_link", id="previous_link", show=False),
        Binding("enter", "open", show=False),
        Binding("o", "open", id="open", show=False),
        Binding("y", "copy", id="copy", show=False),
        Binding("d", "difference", id="difference", show=False),
    ]

    class Changed(Message):
        """What the pane shows has changed: the story, or whether its differences are shown."""

    class VersionWanted(Message):
        """Another of the stories that tell the same event was clicked; ``id`` is its own."""

        def __init__(self, id: int) -> None:
            super().__init__()
            self.id = id

    def __init__(
        self,
        words: Words,
        clock: Clock,
        rebound: Mapping[str, tuple[str, ...]] | None = None,
        *,
        zone: tzinfo | None = None,
        centred: bool = False,
        id: str | None = None,
    ) -> None:
        super().__init__(id=id)
        self._words = words
        self._clock = clock
        self._rebound = rebound or {}
        self._zone = zone
        self._centred = centred
        self._marks = marks_for()
        self._story: FullStory | None = None
        self._links: tuple[NumberedLink, ...] = ()
        self._chosen: int | None = None
        self._differing = False
        self._marked: tuple[str, ...] = ()
        # Whether what is shown was drawn with other words marked.
        self._unmarked = False

    @property
    def story(self) -> FullStory | None:
        """The story that is shown."""
        return self._story

    @property
    def differing(self) -> bool:
        """Whether the differences between versions are shown instead of the text."""
        return self._differing

    @property
    def text(self) -> TextView:
        """The part that scrolls and takes the focus."""
        return self.query_one(TextView)

    def compose(self) -> ComposeResult:
        """The rule, the text, and the line that tells of more."""
        yield Static(id="reader-rule", markup=False)
        yield TextView(measure=MEASURE, centred=self._centred, id="reader-text")
        yield Static(id="reader-more", markup=False)

    def on_mount(self) -> None:
        """Draw, and draw anew when the theme changes."""
        self.follow_theme(lambda: self._draw(keep_place=True))
        self._draw(keep_place=False)

    def show(self, story: FullStory | None) -> None:
        """Show ``story``: from its top, or with its place kept when it is the one already shown."""
        same = story is not None and self._story is not None and story.row.id == self._story.row.id
        if same and story == self._story and not self._unmarked:
            return
        self._story, self._unmarked = story, False
        self._links = links_of(story) if story else ()
        if not same:
            self._chosen, self._differing = None, False
        if self.is_mounted:
            self._draw(keep_place=same)
            self.post_message(self.Changed())

    def mark(self, words: tuple[str, ...]) -> None:
        """Mark these words in title and text, and no others, from when a story is next shown: the same one will do."""
        if words != self._marked:
            self._marked, self._unmarked = words, True

    def refresh_age(self) -> None:
        """Tell the age anew if it has changed; nothing else is drawn and nothing moves."""
        if self._story is not None and not self._differing and self.is_mounted:
            self.text.refresh_block(WHEN)

    def set_words(self, words: Words) -> None:
        """Show everything in other words."""
        self._words = words
        if self.is_mounted:
            self._draw(keep_place=True)

    def action_difference(self) -> None:
        """Show what the versions of the story changed, or its text again."""
        if self._story is None:
            return
        if len(self._story.revisions) < 2 and not self._differing:
            self.app.notify(self._words("reader.no_difference"), markup=False)
            return
        self._differing = not self._differing
        self._draw(keep_place=False)
        self.post_message(self.Changed())

    def action_next_link(self) -> None:
        """Choose the next link, the first after the last."""
        self._choose(1)

    def action_previous_link(self) -> None:
        """Choose the link before, the last before the first."""
        self._choose(-1)

    def action_open(self) -> None:
        """Open the chosen link in the browser, else the story's own."""
        url = self._link()
        open_link(self.app, url, self._words, text=self._text_of(url))

    def action_copy(self) -> None:
        """Copy the chosen link, else the story's own."""
        copy_link(self.app, self._link(), self._words)

    def open_number(self, number: int) -> None:
        """Open the link ``number``, if there is one."""
        url = next((link.url for link in self._links if link.number == number), None)
        if url is not None:
            open_link(self.app, url, self._words, text=self._text_of(url))

    def on_text_view_link_clicked(self, event: TextView.LinkClicked) -> None:
        """Open the link that was clicked."""
        event.stop()
        self.open_number(event.number)

    def on_text_view_scrolled(self, event: TextView.Scrolled) -> None:
        """Say whether there is more below."""
        event.stop()
        self._draw_more()

    def on_descendant_focus(self) -> None:
        """Draw the rule as that of the pane that has the focus."""
        self._draw_rule()

    def on_descendant_blur(self) -> None:
        """Draw the rule as that of a pane that has not."""
        self._draw_rule()

    def on_resize(self) -> None:
        """Draw the rule as wide as the pane."""
        self._draw_rule()

    def on_click(self, event: events.Click) -> None:
        """A click on "↓ meer" reads on; one on another that tells the same shows that."""
        if isinstance(version := event.style.meta.get(VERSION), int):
            event.stop()
            self.post_message(self.VersionWanted(version))
        elif event.widget is not None and event.widget.id == "reader-more" and self.text.more_below:
            self.text.action_page_down()

    def _choose(self, step: int) -> None:
        if not self._links or self._differing:
            return
        if self._chosen is None:
            self._chosen = 1 if step > 0 else len(self._links)
        else:
            self._chosen = (self._chosen - 1 + step) % len(self._links) + 1
        self._draw(keep_place=True)
        self.text.bring_link_into_view(self._chosen)

    def _text_of(self, url: str | None) -> str:
        return next((link.text for link in self._links if link.url == url), "")

    def _link(self) -> str | None:
        if self._chosen is not None:
            return self._links[self._chosen - 1].url
        if self._story is None:
            return None
        return self._story.row.url or (self._links[0].url if self._links else None)

    def _blocks(self, width: int) -> Sequence[Block]:
        ink = ink_of(self.app)
        if self._story is None:
            return [
                Block(Content.styled(self._words("reader.empty"), ink.strong), gap=True),
                Block(Content.styled(self._words("reader.empty.hint"), ink.muted), gap=True),
            ]
        setting = Setting(
            self._words,
            ink,
            self._clock.now(),
            self._zone,
            width,
            first_key("difference", self._rebound, self._words),
            self._marks,
            self._marked,
        )
        if self._differing:
            return difference_blocks(self._story, setting)
        return article_blocks(self._story, self._links, setting, chosen=self._chosen)

    def _draw(self, *, keep_place: bool) -> None:
        self.text.show(self._blocks, keep_place=keep_place)
        self._draw_rule()
        self._draw_more()

    def _draw_rule(self) -> None:
        title = self._words("reader.difference.title" if self._differing else "reader.title")
        self.query_one("#reader-rule", Static).update(
            rule(
                self.size.width,
                title,
                right=self._whose(title),
                focused=self.has_focus_within,
                ink=ink_of(self.app),
                marks=self._marks,
            )
        )

    def _whose(self, title: str) -> str:
        return whose(self._story, self.size.width - cell_len(title), self._words) if self._story else ""

    def _draw_more(self) -> None:
        ink = ink_of(self.app)
        more = Content()
        if self.text.more_below:
            more = Content.assemble((f"{self._marks.down} {self._words('reader.more')}", ink.muted))
        self.query_one("#reader-more", Static).update(more.pad_left(self.text.margin))
