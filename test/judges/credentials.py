#!/usr/bin/python3
"""Judges signed certificates without a line of our code: canonical form, two SHA-256, Ed25519, status list.

Reads on standard input {"contexts": {url: document}, "keys": {method: multibase}, "lists": {url: text},
"credentials": [...]}; writes one verdict for each credential: "valid", "revoked", or "refused: why".
Asks nothing of a network. On Debian: apt-get install python3-pyld python3-cryptography
"""
import base64
import gzip
import hashlib
import json
import sys

try:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    from pyld import jsonld
except ImportError as missing:
    sys.exit(f"{missing}. Install it: apt-get install python3-pyld python3-cryptography")

BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"


class Refused(Exception):
    pass


def of_base58(text):
    if not text.startswith("z"):
        raise Refused("not base 58")
    number = 0
    for sign in text[1:]:
        number = number * 58 + BASE58.index(sign)
    zeros = len(text[1:]) - len(text[1:].lstrip("1"))
    return b"\0" * zeros + number.to_bytes((number.bit_length() + 7) // 8, "big")


class Judge:
    def __init__(self, contexts, keys, lists):
        self.contexts, self.keys, self.lists = contexts, keys, lists
        self.digests = {}

    def load(self, url, options=None):
        if url not in self.contexts:
            raise Refused(f"asks for {url}")
        return {
            "contextUrl": None,
            "documentUrl": url,
            "document": self.contexts[url],
            "contentType": "application/ld+json",
        }

    def digest(self, document):
        text = json.dumps(document)
        if text not in self.digests:
            options = {"algorithm": "URDNA2015", "format": "application/n-quads", "documentLoader": self.load}
            self.digests[text] = hashlib.sha256(jsonld.normalize(document, options).encode()).digest()
        return self.digests[text]

    def check_signature(self, signed):
        document = dict(signed)
        proof = dict(document.pop("proof"))
        value = proof.pop("proofValue")
        method = proof["verificationMethod"]
        issuer = document["issuer"]
        did = issuer if isinstance(issuer, str) else issuer["id"]
        if (proof["type"], proof["cryptosuite"]) != ("DataIntegrityProof", "eddsa-rdfc-2022"):
            raise Refused("another kind of signature")
        if proof["proofPurpose"] != "assertionMethod" or method.split("#")[0] != did:
            raise Refused("not signed by its issuer")
        if method not in self.keys:
            raise Refused("unknown key")
        key = of_base58(self.keys[method])
        if key[:2] != b"\xed\x01":
            raise Refused("not an Ed25519 key")
        proof["@context"] = document["@context"]
        message = self.digest(proof) + self.digest(document)
        try:
            Ed25519PublicKey.from_public_bytes(key[2:]).verify(of_base58(value), message)
        except InvalidSignature:
            raise Refused("the signature is of something else")

    def status(self, credential):
        entry = credential["credentialStatus"]
        text = self.lists.get(entry["statusListCredential"])
        if text is None:
            raise Refused("no list")
        told = json.loads(text)
        self.check_signature(told)
        subject = told["credentialSubject"]
        if told["id"] != entry["statusListCredential"] or told["issuer"] != credential["issuer"]["id"]:
            raise Refused("the list of another")
        if subject["statusPurpose"] != entry["statusPurpose"]:
            raise Refused("a list of another purpose")
        encoded = subject["encodedList"]
        bits = gzip.decompress(base64.urlsafe_b64decode(encoded[1:] + "=" * (-len(encoded[1:]) % 4)))
        index = int(entry["statusListIndex"])
        return "revoked" if bits[index // 8] & (0x80 >> (index % 8)) else "valid"

    def verdict(self, credential):
        try:
            self.check_signature(credential)
            return self.status(credential)
        except Exception as fault:  # whatever is wrong with it, it is not accepted
            return f"refused: {type(fault).__name__} {fault}"


given = json.load(sys.stdin)
judge = Judge(given["contexts"], given["keys"], given["lists"])
json.dump([judge.verdict(one) for one in given["credentials"]], sys.stdout)
