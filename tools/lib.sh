# SPDX-License-Identifier: MIT
# shellcheck shell=bash
# What demo, test and check share: they source this. Everything happens in the root of the checkout,
# and what tools chatter goes to build/logs.

cd "$(dirname "${BASH_SOURCE[0]}")/.."
logs=build/logs
mkdir -p "$logs"

say() { printf '» %s\n' "$*"; }

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

# quietly LOG COMMAND...: what it prints goes to build/logs/LOG.log and is shown only if it fails.
quietly() {
  local log=$logs/$1.log
  shift
  "$@" >"$log" 2>&1 && return
  tail -n 100 "$log" >&2
  printf 'This failed: %s\n(the whole of it is in %s)\n' "$*" "$log" >&2
  return 1
}

# need_packages NAME...: installs the Debian packages that are missing.
need_packages() {
  local name missing=()
  if ! command -v apt-get >/dev/null; then
    say "Not a Debian system: make sure that these, as it names them, are installed: $*"
    return
  fi
  for name; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || missing+=("$name")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID)); then
    command -v sudo >/dev/null || fail "Missing packages; as root: apt-get install ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  quietly apt-update "${as_root[@]}" apt-get update
  quietly apt-install "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y --no-install-recommends "${missing[@]}"
}

python=${PYTHON:-python3}

# A Python that can make virtual environments and compile modules; Debian packs these parts apart.
python_is_whole() {
  "$python" -c '
import ensurepip, os, sys, sysconfig
header = os.path.join(sysconfig.get_path("include"), "Python.h")
sys.exit(sys.version_info < (3, 11) or not os.path.exists(header))' 2>/dev/null
}

# need_python EXTRA...: .venv with what building needs, what the package needs, and these extras.
# pyproject.toml says what that is; a stamp remembers what has been installed.
need_python() {
  python_is_whole || need_packages python3 python3-venv python3-dev
  python_is_whole || fail "Python 3.11 or later with venv and headers is needed; name one in PYTHON."

  local wanted stamp packages
  wanted=$("$python" - "$@" <<'END'
import sys, tomllib
with open("pyproject.toml", "rb") as file:
    said = tomllib.load(file)
wanted = said["build-system"]["requires"] + said["project"]["dependencies"]
for extra in sys.argv[1:]:
    wanted += said["project"]["optional-dependencies"][extra]
print("\n".join(wanted))
END
)
  stamp=.venv/stamp-$({ "$python" -VV && echo "$wanted"; } | sha256sum | cut -c 1-16)
  [[ -e $stamp ]] && return

  say "Preparing Python packages in .venv"
  [[ $(.venv/bin/python -VV 2>/dev/null) == "$("$python" -VV)" ]] ||
    quietly venv "$python" -m venv --clear .venv
  readarray -t packages <<<"$wanted"
  quietly pip .venv/bin/python -m pip install --disable-pip-version-check "${packages[@]}"
  touch "$stamp"
}

# Builds and installs the package. Its build folder is kept, so that the next time is quick.
install_package() {
  quietly python-package .venv/bin/python -m pip install --disable-pip-version-check \
    --no-build-isolation --no-deps --config-settings=build-dir=build/python .
}
