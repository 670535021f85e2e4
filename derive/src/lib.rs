//! `#[derive(Wire)]`: a struct is its fields in order, an enum the number of its variant and
//! then that variant's fields. See `coursewright::wire`.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{format_ident, quote};
use syn::{Data, DeriveInput, Error, Fields, Ident, parse_macro_input};

/// How many variants have a number of one byte.
const MOST_VARIANTS: usize = 128;

/// Makes a type `Wire`. Its fields have to be, and nothing is said about them: the order in which
/// they are declared is the order in which they are written.
#[proc_macro_derive(Wire)]
pub fn wire(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    implementation(&input)
        .unwrap_or_else(Error::into_compile_error)
        .into()
}

fn implementation(input: &DeriveInput) -> Result<Tokens, Error> {
    let name = &input.ident;
    if !input.generics.params.is_empty() {
        return Err(Error::new_spanned(&input.generics, "not for generic types"));
    }
    let (write, read) = match &input.data {
        Data::Struct(data) => {
            let of = quote!(Self);
            let parts = Parts::of(&data.fields);
            let (pattern, write, read) = (parts.pattern(&of), parts.write(), parts.read(&of));
            (quote!(let #pattern = self; #write), read)
        }
        Data::Enum(data) => {
            let Some(last) = data
                .variants
                .len()
                .checked_sub(1)
                .filter(|it| *it < MOST_VARIANTS)
            else {
                return Err(Error::new_spanned(name, "one to 128 variants"));
            };
            let last = u8::try_from(last).unwrap_or_default();
            let arms = data.variants.iter().zip(0_u8..).map(|(variant, number)| {
                let variant_name = &variant.ident;
                let of = quote!(Self::#variant_name);
                let parts = Parts::of(&variant.fields);
                let (pattern, write, read) = (parts.pattern(&of), parts.write(), parts.read(&of));
                let write = quote!(#pattern => { to.push(#number); #write });
                // A number that is no variant's makes what is read worthless, whatever it is.
                let number = if number == last {
                    quote!(_)
                } else {
                    quote!(#number)
                };
                (write, quote!(#number => #read))
            });
            let (write, read): (Vec<_>, Vec<_>) = arms.unzip();
            (
                quote!(match self { #(#write)* }),
                quote!(match from.number(#last) { #(#read,)* }),
            )
        }
        Data::Union(_) => return Err(Error::new_spanned(name, "not for unions")),
    };
    Ok(quote! {
        impl crate::wire::Wire for #name {
            #[allow(unused_variables)]
            fn write(&self, to: &mut ::std::vec::Vec<u8>) {
                #write
            }

            #[allow(unused_variables)]
            fn read(from: &mut crate::wire::Reader<'_>) -> Self {
                #read
            }
        }
    })
}

/// The fields of a struct or of a variant, and the names that stand for their values.
struct Parts<'f> {
    fields: &'f Fields,
    values: Vec<Ident>,
}

impl<'f> Parts<'f> {
    fn of(fields: &'f Fields) -> Self {
        let values = (0..fields.len()).map(|nth| format_ident!("part_{nth}"));
        Self {
            fields,
            values: values.collect(),
        }
    }

    fn names(&self) -> Vec<&'f Ident> {
        let names = self.fields.iter().filter_map(|field| field.ident.as_ref());
        names.collect()
    }

    /// What takes a value apart.
    fn pattern(&self, of: &Tokens) -> Tokens {
        let (names, values) = (self.names(), &self.values);
        match self.fields {
            Fields::Named(_) => quote!(#of { #(#names: #values),* }),
            Fields::Unnamed(_) => quote!(#of(#(#values),*)),
            Fields::Unit => quote!(#of),
        }
    }

    fn write(&self) -> Tokens {
        let values = &self.values;
        quote!(#(crate::wire::Wire::write(#values, to);)*)
    }

    fn read(&self, of: &Tokens) -> Tokens {
        let names = self.names();
        let read = self
            .values
            .iter()
            .map(|_| quote!(crate::wire::Wire::read(from)));
        match self.fields {
            Fields::Named(_) => quote!(#of { #(#names: #read),* }),
            Fields::Unnamed(_) => quote!(#of(#(#read),*)),
            Fields::Unit => quote!(#of),
        }
    }
}
