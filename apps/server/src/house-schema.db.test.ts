import { assertSchema } from '@yunmeng/runtime';
import { useHouse } from '@yunmeng/runtime/testing';
import { describe, expect, it } from 'vitest';

import { modules } from './modules.generated.ts';

const house = useHouse({ modules });

describe('the schemas of the whole house', () => {
  it('have keys that spread over several machines, no counters that would meet, and a comment on everything', async () => {
    const schemas = house.runtime.modules.map((module) => module.name.replaceAll('-', '_'));
    await expect(assertSchema(house.runtime.db, schemas)).resolves.toBeUndefined();
  });
});
