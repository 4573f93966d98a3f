"""What of torch goes into the bundle: the modules that are imported, and its libraries.

It takes the place of a hook that collects every module there is. The source goes in beside the
bytecode: some modules read their own when they are imported.
"""

from PyInstaller.utils.hooks import collect_data_files, collect_dynamic_libs, collect_submodules

binaries = collect_dynamic_libs("torch", search_patterns=["*.dll", "*.dylib", "*.so", "*.so.*"])
datas = collect_data_files("torch", includes=["bin/torch_shm_manager"])
module_collection_mode = "pyz+py"
# Imported by name: from torch's C++ side, and by what a step of an optimizer imports.
hiddenimports = ["torch._C", "torch._dispatch.python", "torch._meta_registrations"]
hiddenimports += [*collect_submodules("torch._dynamo.polyfills"), "torch.onnx.operators"]
