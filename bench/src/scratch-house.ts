import { composeHouse, type House } from '@yunmeng/server/compose';
import { modules } from '@yunmeng/server/modules';

const unlimited = 'read=900000000,write=900000000,search=900000000,upload=900000000,sign-in=900000000';

/** The whole house with its demonstration, on a scratch database. */
export function openScratchHouse(url: string, home: string, connections = 8): Promise<House> {
  return composeHouse({
    env: {
      DATABASE_URL: url,
      YUNMENG_HOME: home,
      YUNMENG_DEMO: '1',
      LOG_LEVEL: 'error',
      YUNMENG_RATE_LIMITS: unlimited,
    },
    modules,
    connections,
  });
}
