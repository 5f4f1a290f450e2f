"""How a device proves itself to a service before anything is decrypted: a signature over method, path, body and workspace (sync.md, 6).

No date and no nonce: a replay only repeats an answer that this device alone can read.
"""

import hashlib

from desktop_app.sync.keys import SIGNATURE_BYTES, DeviceKeys, KnownDevice

DEVICE_HEADER = "Carnet-Device"
SIGNATURE_HEADER = "Carnet-Signature"
PROTOCOL_HEADER = "Carnet-Protocol"
PROTOCOL = 1
"""The version of paths, headers and problem documents; the batches have a format of their own."""


def body_digest(body: bytes) -> str:
    """64 hex digits; of nothing for a request without a body."""
    return hashlib.sha256(body).hexdigest()


def proof_headers(keys: DeviceKeys, method: str, path: str, digest: str, workspace: str) -> dict[str, str]:
    """The headers of a request whose body has this SHA-256; `path` is as sent, with its query if there is one."""
    signature = keys.sign(_message(method, path, digest, workspace)).hex()
    return {DEVICE_HEADER: keys.id, SIGNATURE_HEADER: signature, PROTOCOL_HEADER: str(PROTOCOL)}


def is_proved(known: KnownDevice, signature: str, method: str, path: str, digest: str, workspace: str) -> bool:
    """Whether this device signed this very request; `signature` is the header's text, whatever it holds."""
    try:
        raw = bytes.fromhex(signature)
    except ValueError:
        return False
    return len(raw) == SIGNATURE_BYTES and raw.hex() == signature and known.signed(_message(method, path, digest, workspace), raw)


def _message(method: str, path: str, digest: str, workspace: str) -> bytes:
    return "\n".join(("carnet request 1", method.upper(), path, digest, workspace)).encode()
