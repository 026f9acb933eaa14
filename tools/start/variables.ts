// What `npm start` itself reads from the environment; everything else is passed to the process that names it.
import { z } from 'zod'
import { defineEnvironment, port, variable } from '@dezky/runtime'

export const environment = defineEnvironment({
  PORTAL_PORT: variable('Port of the portal', port.default(4100)),
  OPERATOR_PORT: variable('Port of the operator app', port.default(4101)),
  DEPLOYER_PORT: variable('Port of the deployer, which runs where a Docker Engine answers', port.default(4102)),
  API_PORT: variable('Port of the platform API', port.default(4110)),
  IDENTITY_PORT: variable('Port of the built-in sign-in service', port.default(4120)),
  POSTGRES_PORT: variable('Port of the embedded Postgres', port.default(4130)),
  MAIL_PORT: variable('Port of the twin that plays the mail server, unless STALWART_URL names a real one', port.default(4140)),
  FILES_PORT: variable('Port of the twin that plays the file server, unless OCIS_URL names a real one', port.default(4141)),
  DATABASE_URL: variable(
    'Postgres server to use instead of the embedded one, as a role that may create roles and databases',
    z.url().optional(),
    { secret: true },
  ),
  ADMIN_EMAIL: variable('E-mail of the first operator; read at the first start only', z.email().default('admin@dezky.local')),
  ADMIN_PASSWORD: variable(
    'Password of the first operator, at least 12 characters; generated when absent; read at the first start only',
    z.string().min(12, 'is shorter than 12 characters').optional(),
    { secret: true },
  ),
})

export type CloudVariables = ReturnType<typeof environment.read>
