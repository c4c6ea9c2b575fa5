import { describe, expect, it } from 'vitest';

import { problemOf } from './problem.ts';

describe('problemOf', () => {
  it('reads the code, the words and the findings', async () => {
    const problem = await problemOf(
      Response.json(
        {
          code: 'cases.same-person',
          title: '受审分离',
          detail: '您受理过这件',
          errors: [{ pointer: '/items/0/what', code: 'x', detail: '没写' }],
        },
        { status: 403 },
      ),
    );
    expect(problem).toMatchObject({
      code: 'cases.same-person',
      status: 403,
      detail: '您受理过这件',
      isUncertain: false,
    });
    expect(problem.errors).toEqual([{ pointer: '/items/0/what', code: 'x', detail: '没写' }]);
  });

  it('takes a page of a proxy for no answer at all', async () => {
    const problem = await problemOf(new Response('<html>502 Bad Gateway</html>', { status: 502 }));
    expect(problem).toMatchObject({ code: 'console.unreadable-answer', isUncertain: true });
  });

  it('knows that a version mismatch is mended by reading again', async () => {
    const problem = await problemOf(Response.json({ code: 'runtime.version-mismatch' }, { status: 412 }));
    expect(problem.isStale).toBe(true);
    expect(problem.isUncertain).toBe(false);
  });
});
