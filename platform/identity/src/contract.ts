import Type, { type Static } from 'typebox';

/** POST /session */
export const SignIn = Type.Object({
  login: Type.String({ minLength: 1, maxLength: 64 }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});

/** Who is signed in, for the page: GET /session. */
export const Session = Type.Object({
  accountId: Type.String({ format: 'uuid' }),
  kind: Type.Union([Type.Literal('citizen'), Type.Literal('official')]),
  name: Type.String(),
  /** Masked: the page shows which number is on file without spelling it out. */
  citizenId: Type.Optional(Type.String()),
  phone: Type.Optional(Type.String()),
  post: Type.Optional(
    Type.Object({ orgCode: Type.String(), orgName: Type.String(), regionCode: Type.String(), title: Type.String() }),
  ),
  roles: Type.Array(Type.String()),
  permissions: Type.Array(Type.String()),
  expiresAt: Type.String({ format: 'date-time' }),
});
export type Session = Static<typeof Session>;

/** GET /session/demonstration-accounts: only where demonstration is on. */
export const DemonstrationAccount = Type.Object({
  /** Citizens use the portal, officials the console. */
  kind: Type.Union([Type.Literal('citizen'), Type.Literal('official')]),
  login: Type.String(),
  password: Type.String(),
  name: Type.String(),
  title: Type.Object({ zh: Type.String(), en: Type.String() }),
});
export type DemonstrationAccount = Static<typeof DemonstrationAccount>;
export const DemonstrationAccountList = Type.Object({ accounts: Type.Array(DemonstrationAccount) });
