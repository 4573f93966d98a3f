#!/bin/sh
# Installs a .deb, runs what is in it, installs it once more as an upgrade, and removes it. For a
# system that may be thrown away: a container, a chroot, a machine of continuous integration. As root.
# Usage: try_package.sh PACKAGE.deb
set -eu
package=$(realpath "$1")
export DEBIAN_FRONTEND=noninteractive

step() { printf '\n== %s\n' "$1"; }

step "lintian, where it is installed: no errors"
if command -v lintian >/dev/null; then lintian --fail-on error --suppress-tags bad-distribution-in-changes-file "$package"; fi

step "install"
apt-get install -y --no-install-recommends "$package" >/dev/null
command -v brevity
brevity --version

step "what a desktop reads"
if command -v desktop-file-validate >/dev/null; then
    desktop-file-validate /usr/share/applications/brevity.desktop
fi
if command -v appstreamcli >/dev/null; then
    appstreamcli validate --no-net /usr/share/metainfo/io.github.brevity.Brevity.metainfo.xml
fi

step "self-test, as a user whose environment is empty, without the network where that can be had"
user=nobody
home=$(mktemp -d)
chown "$user" "$home"
run="setpriv --reuid=$user --regid=nogroup --clear-groups env -i HOME=$home LANG=C.UTF-8"
if unshare --net true 2>/dev/null; then run="unshare --net $run"; fi
$run /usr/bin/brevity --selftest

step "a document from standard input"
printf 'The keeper lit the lamp at dusk, and in the morning he wrote down the weather.' |
    $run /usr/bin/brevity split -

step "upgrade: what the next version lacks is gone, what it adds is there"
next=$(mktemp -d)
dpkg-deb --raw-extract "$package" "$next/tree"
sed -i 's/^Version: .*/&+next/' "$next/tree/DEBIAN/control"
mv "$next/tree/usr/share/doc/brevity/changelog.gz" "$next/tree/usr/lib/brevity/added"
dpkg-deb --root-owner-group -Znone --build "$next/tree" "$next/next.deb" >/dev/null
rm -r "$next/tree"
apt-get install -y --no-install-recommends "$next/next.deb" >/dev/null
rm -r "$next"
[ ! -e /usr/share/doc/brevity/changelog.gz ] && [ -e /usr/lib/brevity/added ]
brevity --version

step "remove"
apt-get purge -y brevity >/dev/null
for left in /usr/lib/brevity /usr/bin/brevity /usr/share/applications/brevity.desktop \
    /usr/share/doc/brevity; do
    if [ -e "$left" ]; then echo "$left is left behind" >&2; exit 1; fi
done
rm -rf "$home"
echo "The package installs, runs, upgrades and goes."
