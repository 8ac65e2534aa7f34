"""What leads as time passes, the pinned story, and the stories that the user's rules hide."""

from dataclasses import replace

from textual import work

from tickertui.app.desk import Asked
from tickertui.app.headline import HeadlinePane
from tickertui.app.key_names import first_key
from tickertui.app.listing.rule import ListRule
from tickertui.app.screens.moving_actions import Moving
from tickertui.settings.locations import short_path

_WEIGH_EVERY = 30


class Leading(Moving):
    """The main screen, which weighs anew what leads, with the keys for what leads and for what is hidden."""

    def tick(self) -> None:
        """A second has passed."""
        super().tick()
        if self._ticks % _WEIGH_EVERY == 0:
            self.weigh_lead()

    @work(exclusive=True, group="lead", exit_on_error=False)
    async def weigh_lead(self) -> None:
        """Let what leads give way where it counts less by now, although nothing came; the list stays where it does not."""
        asked = Asked(self.filter, self.listing, self.services.clock.now(), self.lead)
        lead = await self.desk.lead(asked)
        if (self.filter, self.listing, self.lead) != (asked.filter, asked.listing, asked.lead):
            return
        if lead is None or self.lead is None or lead.row.id != self.lead.row.id:
            self.reload_soon()
        else:
            self.lead = lead
            self.query_one(HeadlinePane).show(lead)

    def action_pin(self) -> None:
        """The story at hand leads from now on, or, pinned already, as it would."""
        if (id := self.at_hand()) is not None:
            self.turn_pin(id)

    @work(group="marks", exit_on_error=False)
    async def turn_pin(self, id: int) -> None:
        """Pin a story, or take the pin off it."""
        async with self._marking:
            for row in await self.desk.rows([id]):
                await self.desk.pin(None if row.pinned else id)
                key = first_key("pin", self.services.settings.keys, self.words)
                told = "headline.let_go" if row.pinned else "headline.now_pinned" if key else "headline.pinned_only"
                self.notify(self.words(told, key=key), markup=False, timeout=4)
        self.load()

    def action_hidden(self) -> None:
        """What is hidden in the place of the list, or the list again."""
        if not self.listing.hide:
            where = self.services.locations
            file = short_path(where.config_file) if where else "config.toml"
            self.notify(self.words("list.hidden.no_rules", file=file), markup=False)
            return
        self.listing = replace(self.listing, only_hidden=not self.listing.only_hidden)
        self.load(reset=True)

    def on_list_rule_hidden_pressed(self, event: ListRule.HiddenPressed) -> None:
        """To what is hidden, or back."""
        event.stop()
        self.touch()
        self.action_hidden()
