// Operations of Authentik that the slice of its document we have leaves out, as its own client has them (Oauth2Api, TokenModel).
const pagination = ['next', 'previous', 'count', 'current', 'total_pages', 'start_index', 'end_index']

const tokenModel = {
  type: 'object', required: ['pk', 'provider', 'user', 'is_expired', 'scope', 'id_token'],
  properties: {
    pk: { type: 'integer' }, provider: { $ref: '#/components/schemas/OAuth2Provider' }, user: { $ref: '#/components/schemas/User' },
    is_expired: { type: 'boolean' },
    expires: { type: 'string', format: 'date-time', nullable: true }, scope: { type: 'array', items: { type: 'string' } },
    id_token: { type: 'string' }, revoked: { type: 'boolean' },
  },
}

const list = {
  type: 'object', required: ['pagination', 'results', 'autocomplete'],
  properties: {
    pagination: { type: 'object', required: pagination, properties: Object.fromEntries(pagination.map(name => [name, { type: 'number' }])) },
    results: { type: 'array', items: tokenModel }, autocomplete: { type: 'object' },
  },
}

const query = ['ordering', 'page', 'page_size', 'provider', 'search', 'user'].map(name => ({ name, in: 'query' }))

export const grantPaths = {
  '/oauth2/refresh_tokens/': { get: { parameters: query, responses: { 200: { content: { 'application/json': { schema: list } } } } } },
  '/oauth2/refresh_tokens/{id}/': { delete: { responses: { 204: {} } } },
}
