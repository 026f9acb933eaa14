import type { IngressOptions } from '@dezky/contracts/deployer'

export interface IngressRow { id: string, name: string, options: IngressOptions, version: number }
