# SPDX-License-Identifier: MIT
# An overlay port that builds the checkout it lies in: vcpkg install coalign --overlay-ports=packaging/vcpkg
set(SOURCE_PATH ${CURRENT_PORT_DIR}/../../..)
vcpkg_cmake_configure(SOURCE_PATH ${SOURCE_PATH}
  OPTIONS -DCOALIGN_BUILD_TESTS=OFF -DCOALIGN_BUILD_EXAMPLES=OFF -DCOALIGN_INSTALL=ON)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH lib/cmake/coalign)
vcpkg_fixup_pkgconfig()
file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/debug/include)
vcpkg_install_copyright(FILE_LIST ${SOURCE_PATH}/LICENSE)
