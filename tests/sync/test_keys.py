"""Keys: kept as text, shown as cards, compared over the telephone; central forgets none."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.sync.keys import CentralKeys, DeviceKeys, DevicePublic, KnownDevice
from tests.sync.wire import make_central, make_device


def test_keys_kept_as_text_come_back_and_sign_alike():
    keys = make_device()
    again = DeviceKeys.from_text(keys.to_text())
    assert again == keys and again.public == keys.public
    assert again.sign(b"x") == keys.sign(b"x")
    assert DevicePublic.from_text(keys.public.to_text()) == keys.public


def test_two_devices_never_have_the_same_keys():
    one, other = DeviceKeys.generate("a"), DeviceKeys.generate("a")
    assert one.signing_seed != other.signing_seed and one.age_identity != other.age_identity


def test_secrets_do_not_show_when_keys_are_printed():
    central = make_central().renewed()
    for secret in (central.keys.signing_seed.hex(), central.keys.age_identity, *central.old_identities):
        assert secret not in repr(central)
    assert repr(central.keys.signing_seed) not in repr(central)


def test_a_card_tells_no_secret():
    keys = make_device()
    card = keys.public.to_text()
    assert keys.signing_seed.hex() not in card and keys.age_identity not in card


def test_the_fingerprint_is_short_stable_and_covers_every_part():
    card = make_device().public
    digits = card.fingerprint
    assert [len(group) for group in digits.split(" ")] == [4] * 6 and digits.replace(" ", "").isdecimal()
    other = make_device("south").public
    changed = [
        DevicePublic(other.id, card.signing, card.age_recipient),
        DevicePublic(card.id, other.signing, card.age_recipient),
        DevicePublic(card.id, card.signing, other.age_recipient),
    ]
    assert len({digits, *(one.fingerprint for one in changed)}) == 4
    assert DevicePublic.from_text(card.to_text()).fingerprint == digits


def test_the_fingerprint_of_a_known_card_is_the_published_one():
    card = DevicePublic("north", "11" * 32, "age12ls48qfkhvsyllw2duhz8n9c33m7hpe7e8ssclt4606emm820epsdec7mj")
    assert card.fingerprint == "0938 9814 5023 5636 4538 8333"


def test_central_with_new_keys_still_opens_and_vouches_for_the_old():
    first = make_central()
    second = first.renewed().renewed()
    assert second.identities[2] == first.identities[0] and len(set(second.identities)) == 3
    assert second.keys.id == first.keys.id
    assert CentralKeys.from_text(second.to_text()) == second
    old = first.keys.sign(b"an old reply")
    assert second.known.signed(b"an old reply", old) and not first.known.signed(b"another", old)


@pytest.mark.parametrize("part", ["age", "id", "signing", "type"])
@pytest.mark.parametrize("value", [None, 7, "", "AGE", "z/", "é" * 64, "00" * 31 + "-"])
def test_a_card_with_a_bad_part_is_refused(part: str, value: object):
    card = json.loads(make_device().public.to_text())
    card[part] = value
    with pytest.raises(ValueError, match=r"not keys|id|signing|age recipient|public key|fromhex"):
        DevicePublic.from_text(json.dumps(card))


def test_a_recipient_in_capitals_is_not_in_its_normal_form():
    card = make_device().public
    with pytest.raises(ValueError, match="age recipient"):
        DevicePublic(card.id, card.signing, card.age_recipient.upper())


@given(st.one_of(st.text(), st.binary()))
def test_any_other_text_is_no_card_and_no_keys(text: str | bytes):
    for read in (DevicePublic.from_text, DeviceKeys.from_text, CentralKeys.from_text):
        with pytest.raises(ValueError, match="not keys"):
            read(text)


def test_a_signature_is_good_for_one_message_and_one_device():
    north, south = make_device(), make_device("south")
    signature = north.sign(b"m")
    assert KnownDevice.of(north.public).signed(b"m", signature)
    assert not KnownDevice.of(south.public).signed(b"m", signature)
    assert not KnownDevice.of(north.public).signed(b"n", signature)
    assert not KnownDevice.of(north.public).signed(b"m", signature[:-1])
