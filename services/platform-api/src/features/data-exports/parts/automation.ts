// What programs come in by and are sent to: never with a secret.
import type { ApiToken, Webhook } from '@dezky/contracts'
import { listTokens } from '../../api-tokens/index.ts'
import { listWebhooks } from '../../webhooks/index.ts'
import type { ExportFile } from '../data-export.file.ts'
import { jsonFile, pagesOf } from '../data-export.file.ts'
import type { Source } from './about.ts'

export function automationFiles({ db, workspace: { id: tenantId, slug } }: Source): ExportFile[] {
  const owner = { tenantId, slug }
  const tokens = () => pagesOf<ApiToken>(({ after: before, limit }) => listTokens(db, owner, { before, limit }), ({ id }) => id)
  const webhooks = () => pagesOf<Webhook>(({ after: before, limit }) => listWebhooks(db, owner, { before, limit }), ({ id }) => id)
  return [jsonFile('api_tokens', 'automation/api-tokens.json', tokens), jsonFile('webhooks', 'automation/webhooks.json', webhooks)]
}
