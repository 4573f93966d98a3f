#!/bin/sh
# Puts a Developer ID certificate into a keychain of its own, and the notary's profile beside it.
# In the environment: CERTIFICATE (PKCS 12 in base64), PASSWORD, and for notarising APPLE_ID,
# APPLE_TEAM, APPLE_PASSWORD (one made for this program) and BREVITY_MACOS_NOTARY_PROFILE.
set -eu
keychain="$HOME/Library/Keychains/brevity.keychain-db"
secret=$(openssl rand -hex 24)
file=$(mktemp)
trap 'rm -f "$file"' EXIT
printf %s "$CERTIFICATE" | base64 --decode >"$file"
security create-keychain -p "$secret" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$secret" "$keychain"
security import "$file" -f pkcs12 -k "$keychain" -P "$PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
if [ -n "${BREVITY_MACOS_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool store-credentials "$BREVITY_MACOS_NOTARY_PROFILE" \
        --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD"
fi
