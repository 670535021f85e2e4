//! The learner's app: mounts [`coursewright::web`] on the page.

/// Smaller than the standard library's for WebAssembly (docs/size.md).
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

fn main() {
    coursewright::web::mount();
}
