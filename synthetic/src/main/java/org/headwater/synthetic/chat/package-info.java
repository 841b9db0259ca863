/**
 * What people say to the brand's staff and in its customer groups, when and meaning what; and what WeCom writes of it:
 * the archive of messages, customers with their tags, groups with their members.
 */
package org.headwater.synthetic.chat;
