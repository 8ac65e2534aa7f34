"""The store: whether it is whole, and what is in it."""

from tickertui.cli.context import Context
from tickertui.cli.doctor.findings import Finding, Section, Verdict
from tickertui.language.faults import fault_in_words
from tickertui.model.fault import StoreError
from tickertui.model.text import clean
from tickertui.settings.locations import is_missing, short_path
from tickertui.store.checkup import examined

_MIB = 1024 * 1024


def examine_store(context: Context) -> Section:
    """Read every page of the store without changing anything; another program may go on writing it."""
    words, path = context.words, context.locations.store_file
    shown = Finding(words("doctor.store"), clean(short_path(path)))
    if is_missing(path):
        absent = f"{shown.value} ({words('cli.config.absent')})"
        return Section("store", (Finding(shown.name, absent),))
    try:
        found = examined(path)
    except StoreError as error:
        wrong = Finding(shown.name, shown.value, Verdict.WRONG, fault_in_words(error.fault, words))
        return Section("store", (wrong,))
    size = words("doctor.size_of_store", mib=f"{found.bytes / _MIB:.1f}", log=f"{found.log_bytes / _MIB:.1f}")
    counts = words("doctor.counts", stories=found.stories, starred=found.starred, feeds=found.feeds)
    if found.slips:
        whole = Finding(
            words("doctor.whole"), words("doctor.damaged"), Verdict.WRONG, clean("; ".join(found.slips[:3]))
        )
    else:
        whole = Finding(words("doctor.whole"), words("doctor.yes"))
    return Section(
        "store",
        (
            shown,
            Finding(words("doctor.schema"), str(found.version)),
            Finding(words("doctor.size"), size),
            Finding(words("doctor.content"), counts),
            whole,
        ),
    )
