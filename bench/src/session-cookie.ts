/** Signs in and gives the `Cookie` header for a load driver. */
export async function sessionCookie(base: string, login: string): Promise<string> {
  const response = await fetch(`${base}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${login}-${base}` },
    body: JSON.stringify({ login, password: 'yunmeng-demo-2026' }),
  });
  const cookie = response.headers.getSetCookie().find((one) => one.startsWith('ym_session='));
  if (!cookie) throw new Error(`${login} could not sign in: ${response.status}`);
  return cookie.split(';')[0] ?? '';
}
