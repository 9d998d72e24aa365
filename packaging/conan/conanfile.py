# SPDX-License-Identifier: MIT
"""conan create packaging/conan -s compiler.cppstd=20 --build=missing"""

import os

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy


class Coalign(ConanFile):
    name = "coalign"
    version = "0.1.0"
    license = "MIT"
    description = "Distributed leadership as a network: a model, its measures, a report"
    settings = "os", "compiler", "build_type", "arch"
    options = {"shared": [True, False], "fPIC": [True, False]}
    default_options = {"shared": False, "fPIC": True, "boost/*:header_only": True}
    package_type = "library"
    implements = ["auto_shared_fpic"]
    requires = "nlohmann_json/3.11.3", "boost/1.84.0"

    def export_sources(self):
        checkout = os.path.join(self.recipe_folder, "..", "..")
        for part in ("CMakeLists.txt", "LICENSE", "cmake/*", "include/*", "src/*"):
            copy(self, part, checkout, self.export_sources_folder)

    def validate(self):
        check_min_cppstd(self, 20)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        for name in ("COALIGN_BUILD_TESTS", "COALIGN_BUILD_EXAMPLES"):
            toolchain.cache_variables[name] = False
        toolchain.cache_variables["COALIGN_INSTALL"] = True
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))

    def package_info(self):
        self.cpp_info.libs = ["coalign"]
        if self.settings.os in ("Linux", "FreeBSD"):
            self.cpp_info.system_libs = ["pthread"]
        if self.options.shared:
            self.cpp_info.defines = ["COALIGN_SHARED"]
