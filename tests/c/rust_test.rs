// SPDX-License-Identifier: MIT
// The library from Rust, by its C interface: rust_test NETWORK prints what its agendas come to, as JSON.
use std::ffi::{c_char, c_int, c_void, CStr, CString};
use std::ptr::{null, null_mut};

extern "C" {
    fn coalign_network_from_file(path: *const c_char, work: *const c_void, network: *mut *mut c_void,
                                 error: *mut *mut c_void) -> c_int;
    fn coalign_analyse(network: *const c_void, name: *const c_char, options: *const c_char, work: *const c_void,
                       json: *mut *mut c_void, error: *mut *mut c_void) -> c_int;
    fn coalign_text_data(text: *const c_void) -> *const c_char;
    fn coalign_text_free(text: *mut c_void);
    fn coalign_network_free(network: *mut c_void);
}

fn taken(text: *mut c_void) -> String {
    let taken = unsafe { CStr::from_ptr(coalign_text_data(text)) }.to_string_lossy().into_owned();
    unsafe { coalign_text_free(text) };
    taken
}

fn agendas(path: &str) -> Result<String, String> {
    let (path, name) = (CString::new(path).unwrap(), CString::new("alignment.agendas").unwrap());
    let (mut network, mut json, mut error) = (null_mut(), null_mut(), null_mut());
    unsafe {
        if coalign_network_from_file(path.as_ptr(), null(), &mut network, &mut error) != 0 {
            return Err(taken(error));
        }
        let status = coalign_analyse(network, name.as_ptr(), null(), null(), &mut json, &mut error);
        coalign_network_free(network);
        if status == 0 { Ok(taken(json)) } else { Err(taken(error)) }
    }
}

fn main() {
    let path = std::env::args().nth(1).expect("a network");
    println!("{}", agendas(&path).expect("it is read"));
    println!("{}", agendas("/nowhere.json").expect_err("there is no such file"));
}
