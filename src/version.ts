/** The package's version, for telling two copies on one page apart. A test holds it against package.json. */
export const version = '0.1.0';
