declare const brand: unique symbol;

/** A value whose form was checked when it was made: `T` with a name that only its own constructor can put on it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
