// The list of what people prove besides a password, as Authentik's own client has it (AuthenticatorsApi, Device): in no pages.
const device = {
  type: 'object',
  required: [
    'verbose_name', 'verbose_name_plural', 'meta_model_name', 'pk', 'name', 'type', 'confirmed', 'created', 'last_updated', 'last_used',
  ],
  properties: {
    verbose_name: { type: 'string' }, verbose_name_plural: { type: 'string' }, meta_model_name: { type: 'string' }, pk: { type: 'string' },
    name: { type: 'string' }, type: { type: 'string' }, confirmed: { type: 'boolean' }, created: { type: 'string', format: 'date-time' },
    last_updated: { type: 'string', format: 'date-time' }, last_used: { type: 'string', format: 'date-time', nullable: true },
    extra_description: { type: 'string', nullable: true }, external_id: { type: 'string', nullable: true },
  },
}

export const devicePaths = {
  '/authenticators/admin/all/': {
    get: {
      parameters: [{ name: 'user', in: 'query' }],
      responses: { 200: { content: { 'application/json': { schema: { type: 'array', items: device } } } } },
    },
  },
  ...Object.fromEntries(['totp', 'webauthn', 'static'].map(kind => [
    `/authenticators/admin/${kind}/{id}/`, { delete: { parameters: [{ name: 'id', in: 'path' }], responses: { 204: {} } } },
  ])),
}
