#!/bin/sh
# Brings the Web Chat widget out of its npm package, by the version and the hash that webchat.targets states.
# Usage: widget.sh TARGETS SCRIPT. Needs node, npm and tar.
set -eu
targets=$1 script=$2
value() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$targets"; }
version=$(value WebChatVersion)
integrity=$(value WebChatIntegrity)
[ -n "$version" ] && [ -n "$integrity" ] || { echo "$targets names no version or no hash of the widget." >&2; exit 1; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && npm pack "botframework-webchat@$version" --silent --ignore-scripts --no-update-notifier >/dev/null)
package=$folder/botframework-webchat-$version.tgz
found=$(node -p 'require("crypto").createHash("sha512").update(require("fs").readFileSync(process.argv[1])).digest("base64")' "$package")
[ "$found" = "$integrity" ] || { echo "botframework-webchat@$version has another hash than $targets states." >&2; exit 1; }
tar -xzf "$package" -C "$folder" package/dist/webchat.js
mv "$folder/package/dist/webchat.js" "$script"
