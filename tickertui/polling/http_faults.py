"""What the network's exceptions mean, as faults in plain kinds.

httpx wraps httpcore's exceptions, which wrap anyio's, h11's and the system's; the innermost says what happened.
"""

import socket
import ssl
from collections.abc import Iterator

from tickertui.model.bounds import PollRules
from tickertui.model.fault import Fault, FaultCode, fault

_TOO_LARGE_HEADERS = 431


def fault_of(error: BaseException, *, host: str, rules: PollRules, answered: bool) -> Fault | None:
    """The fault for an exception raised while asking ``host``; None for one that is no matter of the network.

    ``answered``: an answer's head had come in already.
    """
    import httpx

    # What was waited for when the time was over is no cause: a handshake that hangs was waiting for TLS, and speaks none.
    for cause in () if isinstance(error, httpx.TimeoutException) else _causes(error):
        if found := _of_system(cause, host, answered):
            return found
        if getattr(cause, "error_status_hint", None) == _TOO_LARGE_HEADERS:  # h11's bound on an answer's head
            return fault(FaultCode.TOO_LARGE, most=100 * 1024)
    return _of_httpx(error, rules, answered)


def _of_system(cause: BaseException, host: str, answered: bool) -> Fault | None:
    match cause:
        case ssl.SSLCertVerificationError():
            return fault(FaultCode.BAD_CERTIFICATE, host=host)
        case ssl.SSLError() if not answered:
            return fault(FaultCode.NO_TLS, host=host)
        case socket.gaierror():
            # "try again" is what a machine without a network says of every name
            away = cause.errno == socket.EAI_AGAIN
            return fault(FaultCode.NO_CONNECTION) if away else fault(FaultCode.NO_SUCH_HOST, host=host)
        case ConnectionRefusedError():
            return fault(FaultCode.REFUSED, host=host)
        case ConnectionResetError() | BrokenPipeError():
            return fault(FaultCode.CONNECTION_LOST)
    return None


def _of_httpx(error: BaseException, rules: PollRules, answered: bool) -> Fault | None:
    import httpx

    match error:
        case httpx.ConnectTimeout():
            return fault(FaultCode.TIMEOUT, seconds=f"{rules.connect:g}")
        case httpx.TimeoutException():
            return fault(FaultCode.TIMEOUT, seconds=f"{rules.read:g}")
        case httpx.RemoteProtocolError():
            return _of_protocol(error, answered)
        case httpx.ReadError() | httpx.WriteError() | httpx.CloseError():
            return fault(FaultCode.CONNECTION_LOST)
        case httpx.InvalidURL() | httpx.UnsupportedProtocol() | httpx.LocalProtocolError() | UnicodeError():
            return fault(FaultCode.BAD_ADDRESS)
        case httpx.TransportError() | OSError():
            return fault(FaultCode.CONNECTION_LOST if answered else FaultCode.NO_CONNECTION)
    return None


def _of_protocol(error: BaseException, answered: bool) -> Fault:
    if "location header" in str(error):  # httpx reads it too, though nothing is followed there
        return fault(FaultCode.BAD_REDIRECT)
    # Only what h11 raised speaks of bytes that came; httpcore itself raises it for a connection closed without any.
    malformed = any(type(cause).__module__.startswith("h11") for cause in _causes(error))
    if not malformed or (answered and "closed" in str(error)):
        return fault(FaultCode.CONNECTION_LOST)
    return fault(FaultCode.BAD_ANSWER)


def _causes(error: BaseException) -> Iterator[BaseException]:
    waiting, seen = [error], set[int]()
    while waiting:
        cause = waiting.pop()
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        waiting += [inner for inner in (cause.__cause__, cause.__context__) if inner is not None]
        if isinstance(cause, BaseExceptionGroup):
            waiting += cause.exceptions
