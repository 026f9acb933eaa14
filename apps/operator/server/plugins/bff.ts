import { bffPlugin } from '@dezky/bff/nitro'

export default bffPlugin('operator')
