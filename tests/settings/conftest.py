"""What tests of settings share: messages name files by their whole path, wherever temporary files lie."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def home_elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A home folder in which no test's file is: one within it is told with a tilde."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(tmp_path_factory.mktemp("home")))
        yield
