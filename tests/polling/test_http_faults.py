import socket
import ssl

import httpx
import pytest

from tickertui.model.bounds import PollRules
from tickertui.model.fault import FaultCode
from tickertui.polling.http_faults import fault_of

RULES = PollRules()


def wrapped(inner: BaseException) -> httpx.ConnectError:
    """As httpx gives it: the system's own exception some layers down."""
    outer = httpx.ConnectError("All connection attempts failed")
    middle = OSError("All connection attempts failed")
    middle.__cause__ = inner
    outer.__cause__ = middle
    return outer


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (wrapped(socket.gaierror(socket.EAI_NONAME, "Name or service not known")), FaultCode.NO_SUCH_HOST),
        (wrapped(socket.gaierror(socket.EAI_AGAIN, "Temporary failure")), FaultCode.NO_CONNECTION),
        (wrapped(ConnectionRefusedError()), FaultCode.REFUSED),
        (wrapped(ExceptionGroup("", [OSError(101, "unreachable"), ConnectionRefusedError()])), FaultCode.REFUSED),
        (wrapped(OSError(101, "Network is unreachable")), FaultCode.NO_CONNECTION),
        (wrapped(ssl.SSLCertVerificationError("self-signed certificate")), FaultCode.BAD_CERTIFICATE),
        (wrapped(ssl.SSLError("wrong version number")), FaultCode.NO_TLS),
        (httpx.ConnectTimeout(""), FaultCode.TIMEOUT),
        (httpx.ReadTimeout(""), FaultCode.TIMEOUT),
        (httpx.ReadError(""), FaultCode.CONNECTION_LOST),
        (httpx.RemoteProtocolError("Server disconnected"), FaultCode.CONNECTION_LOST),
        (httpx.ProxyError(""), FaultCode.NO_CONNECTION),
        (httpx.UnsupportedProtocol(""), FaultCode.BAD_ADDRESS),
        (UnicodeError("label too long"), FaultCode.BAD_ADDRESS),
    ],
)
def test_the_networks_exceptions_in_plain_kinds(error: Exception, code: FaultCode) -> None:
    found = fault_of(error, host="nieuws.example", rules=RULES, answered=False)
    assert found is not None and found.code is code


def test_the_time_named_is_the_one_that_ran_out() -> None:
    connect = fault_of(httpx.ConnectTimeout(""), host="", rules=RULES, answered=False)
    read = fault_of(httpx.ReadTimeout(""), host="", rules=RULES, answered=False)
    assert connect and connect.particulars == {"seconds": "10"}
    assert read and read.particulars == {"seconds": "15"}


def test_an_error_of_our_own_is_not_explained_away() -> None:
    assert fault_of(KeyError("x"), host="", rules=RULES, answered=False) is None
